import type { Compared, LinkKey } from '#domain/import/proof/compare-source.ts'
import type { StoryFacts } from '#domain/import/proof/compared-facts.ts'
import type { StoryFault } from '#domain/import/proof/import-proof.ts'
import { leftBlockComments, leftShortcodes } from '#domain/import/proof/known-shortcodes.ts'
import { findingOf } from '#domain/import/proof/named-losses.ts'
import { isInOrder, unkept } from '#domain/import/proof/unkept.ts'

export type LinkRules = {
  /** One form of an address: where it leads now, if that is a page here. */
  key: LinkKey
  /** True for the old address of a story that is a page here now. */
  isOld: (href: string) => boolean
  /** True for any other address of the old site that leads here by a redirect, such as that of a picture. */
  isRedirected: (href: string) => boolean
}

const KINDS = {
  captions: 'captions that the stored story lacks',
  credits: 'picture credits that the stored story lacks',
  alts: 'alternative texts that the stored story lacks',
  footnotes: 'footnotes that the stored story lacks',
  embeds: 'embeds that the stored story lacks',
} as const

/**
 * Compares the document that a record must become with the one that is stored. Nothing may be missing, and no word may
 * be added but those of `told`, the captions and credits that the export has beside the text. Links lead to the same
 * address, or to the path here that it became.
 */
export function compareStored(
  expected: StoryFacts,
  stored: StoryFacts,
  told: readonly string[],
  rules: LinkRules,
): Compared {
  const missing = unkept(expected.words, stored.words)
  const added = unkept(unkept(stored.words, expected.words), told)
  const isOrdered = missing.length > 0 || isInOrder(expected.words, stored.words)
  const lost = expected.pictures.length - stored.pictures.length
  const faults: StoryFault[] = [
    ...list('words', 'words that the stored story lacks', missing),
    ...list('words-added', 'words that the export does not have', added),
    ...(isOrdered
      ? []
      : [{ fault: 'order' as const, what: 'the words stand in another order', count: 1, samples: [] }]),
    ...(lost > 0
      ? [{ fault: 'pictures' as const, what: 'pictures that the stored story lacks', count: lost, samples: [] }]
      : []),
    ...Object.entries(KINDS).flatMap(([kind, what]) =>
      list(
        kind as keyof typeof KINDS,
        what,
        unkept(expected[kind as keyof typeof KINDS], stored[kind as keyof typeof KINDS]),
      ),
    ),
    ...compareLinks(expected.links, stored.links, rules),
  ]
  const redirected = stored.links.filter(rules.isRedirected)
  const named =
    redirected.length === 0 ? [] : [findingOf('link to the old site that leads here by a redirect', redirected)]
  return { faults, named }
}

function list(fault: StoryFault['fault'], what: string, values: readonly string[]): StoryFault[] {
  return values.length > 0 ? [{ fault, ...findingOf(what, values) }] : []
}

function compareLinks(expected: readonly string[], stored: readonly string[], { key, isOld }: LinkRules): StoryFault[] {
  const left = new Map<string, number>()
  for (const one of stored.map(key)) left.set(one, (left.get(one) ?? 0) + 1)
  const missing = expected.filter((href) => {
    const count = left.get(key(href)) ?? 0
    left.set(key(href), count - 1)
    return count <= 0
  })
  return [
    ...list('links', 'links that the stored story lacks', missing),
    ...list('old-link', 'links that still lead to the old site', stored.filter(isOld)),
  ]
}

/**
 * Shortcodes and block comments of the old system that stand in a stored text. Text in code is written about them, and
 * so is what the export escapes as `[[name]]`.
 */
export function leftMarkup(texts: readonly string[], written: string): StoryFault[] {
  const all = texts.join('\n')
  const shortcodes = leftShortcodes(all).filter((one) => !written.includes(`[${one}`))
  return [
    ...list('shortcode', 'shortcodes of the old system in the text', shortcodes),
    ...list('block-comment', 'block comments of the old system in the text', leftBlockComments(all)),
  ]
}
