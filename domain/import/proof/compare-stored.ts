import type { Compared, LinkKey } from '#domain/import/proof/compare-source.ts'
import type { StoryFacts } from '#domain/import/proof/compared-facts.ts'
import type { StoryFault } from '#domain/import/proof/import-proof.ts'
import { leftBlockComments, leftShortcodes } from '#domain/import/proof/known-shortcodes.ts'
import { faultsOf, findingOf, markFaults, wordFaults } from '#domain/import/proof/named-losses.ts'
import { isInOrder, unkept } from '#domain/import/proof/unkept.ts'

export type LinkRules = {
  /** One form of an address: where it leads now, if that is a page here. */
  key: LinkKey
  /** True for the old address of a story that is a page here now. */
  isOld: (href: string) => boolean
  /** True for any other address of the old site that leads here by a redirect, such as that of a picture. */
  isRedirected: (href: string) => boolean
}

const KINDS = [
  ['captions', 'captions'],
  ['credits', 'picture credits'],
  ['alts', 'alternative texts'],
  ['footnotes', 'footnotes'],
  ['embeds', 'embeds'],
] as const

/**
 * Compares the document that a record must become with the one that is stored. Nothing may be missing, and no word may
 * be added but those of `allowed`, the captions and credits that the export has beside the text. Links lead to the same
 * address, or to the path here that it became.
 */
export function compareStored(
  expected: StoryFacts,
  stored: StoryFacts,
  allowed: readonly string[],
  rules: LinkRules,
): Compared {
  const missing = unkept(expected.words, stored.words)
  const added = unkept(unkept(stored.words, expected.words), allowed)
  const isOrdered = missing.length > 0 || isInOrder(expected.words, stored.words)
  const lost = expected.pictures.length - stored.pictures.length
  const single = (fault: StoryFault['fault'], what: string, count: number) =>
    count > 0 ? [{ fault, what, count, samples: [] }] : []
  const faults: StoryFault[] = [
    ...wordFaults(missing, 'that the stored story lacks'),
    ...markFaults(expected, stored, 'that the stored story lacks'),
    ...faultsOf('words-added', 'words that the export does not have', added),
    ...single('order', 'the words stand in another order', isOrdered ? 0 : 1),
    ...single('pictures', 'pictures that the stored story lacks', lost),
    ...KINDS.flatMap(([kind, names]) =>
      faultsOf(kind, `${names} that the stored story lacks`, unkept(expected[kind], stored[kind])),
    ),
    ...compareLinks(expected.links, stored.links, rules),
  ]
  const redirected = stored.links.filter(rules.isRedirected)
  const named =
    redirected.length === 0 ? [] : [findingOf('link to the old site that leads here by a redirect', redirected)]
  return { faults, named }
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
    ...faultsOf('links', 'links that the stored story lacks', missing),
    ...faultsOf('old-link', 'links that still lead to the old site', stored.filter(isOld)),
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
    ...faultsOf('shortcode', 'shortcodes of the old system in the text', shortcodes),
    ...faultsOf('block-comment', 'block comments of the old system in the text', leftBlockComments(all)),
  ]
}
