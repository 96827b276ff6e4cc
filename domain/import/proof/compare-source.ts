import type { StoryFacts } from '#domain/import/proof/compared-facts.ts'
import type { Finding, StoryFault } from '#domain/import/proof/import-proof.ts'
import {
  explained,
  faultsOf,
  markFaults,
  type Named,
  namesDroppedWords,
  namesWords,
  wordFaults,
} from '#domain/import/proof/named-losses.ts'
import { pictureKey } from '#domain/import/proof/same-address.ts'
import { unkept, unkeptWords } from '#domain/import/proof/unkept.ts'

const LOST = 'that the import lost on the way from the old format'
const NO_PLACE = 'that have no place in the document'

export type Compared = { faults: StoryFault[]; named: Finding[] }
type Note = Named & { isLost: boolean }
/** One form of an address of a link: where it leads now, if that is a page here. */
export type LinkKey = (href: string) => string

/**
 * Compares the text of the export with the HTML that its adapter made of it. Words, pictures and links may be missing
 * only where the adapter's notes name something that held them.
 */
export function compareWritten(
  written: StoryFacts,
  html: StoryFacts,
  notes: readonly Note[],
  linkOf: LinkKey,
): Compared {
  const lost = notes.filter(({ isLost }) => isLost)
  const words = unkeptWords(written.words, [
    ...html.words,
    ...html.alts.flatMap((alt) => alt.split(/[^\p{L}\p{N}\p{M}]+/u)),
  ])
  const pictures = unkept(distinct(written.pictures.map(pictureKey)), html.pictures.map(pictureKey))
  const links = missingLinks(written, html, linkOf)
  return {
    faults: [
      ...wordFaults(notes.some(namesWords) ? [] : words, LOST),
      ...(notes.some(namesWords) ? [] : markFaults(written, html, LOST)),
      ...beyond('pictures', LOST, pictures, lost),
      ...beyond('links', LOST, links, notes),
    ],
    named: lost.map(namedOf),
  }
}

/**
 * Compares the HTML of a record with the document that the converter makes of it. Words, pictures, links and footnotes
 * may be missing only where its report names them.
 */
export function compareConverted(
  html: StoryFacts,
  document: StoryFacts,
  dropped: readonly Named[],
  linkOf: LinkKey,
): Compared {
  const words = unkept(html.words, document.words)
  const embedded = new Set(document.embeds)
  const embeds = html.embeds.filter((one) => !embedded.has(one) && !isLinked(one, document))
  return {
    faults: [
      ...wordFaults(dropped.some(namesDroppedWords) ? [] : words, NO_PLACE),
      ...(dropped.some(namesDroppedWords) ? [] : markFaults(html, document, NO_PLACE)),
      ...tooFew('pictures', html, document, dropped),
      ...tooFew('footnotes', html, document, dropped),
      ...beyond('links', NO_PLACE, missingLinks(html, document, linkOf), dropped),
      ...beyond('embeds', NO_PLACE, embeds, dropped),
    ],
    named: dropped.map(namedOf),
  }
}

const PLAIN = new Map([
  ['img', 'picture that did not come'],
  ['link', 'link that a story cannot keep'],
  ['iframe', 'frame of another site'],
])

function namedOf({ what, count }: Named): Finding {
  const name = nameOnly(what)
  return { what: PLAIN.get(name) ?? name, count, samples: name === what ? [] : [what.slice(name.length).trim()] }
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

type Countable = 'pictures' | 'links' | 'embeds'
const beyond = (fault: Countable, where: string, missing: readonly string[], names: readonly Named[]): StoryFault[] =>
  missing.length > explained(fault, names) ? faultsOf(fault, `${fault} ${where}`, missing) : []

function tooFew(
  fault: 'pictures' | 'footnotes',
  html: StoryFacts,
  document: StoryFacts,
  dropped: readonly Named[],
): StoryFault[] {
  // A page may show one picture, and refer to one note, several times.
  const wanted = distinct(html[fault])
  const missing = wanted.length - document[fault].length
  const what = `${fault} ${NO_PLACE}`
  return missing > explained(fault, dropped) ? [{ fault, what, count: missing, samples: wanted.slice(0, 3) }] : []
}

/** Addresses that are linked in one and not in the other, each once, apart from those that became embeds. */
function missingLinks(from: StoryFacts, to: StoryFacts, linkOf: LinkKey): string[] {
  const kept = new Set(to.links.map((href) => linkOf(href)))
  const embeds = to.embeds.map((embed) => embed.split(' ')[1] ?? '')
  return distinct(from.links).filter(
    (href) => !kept.has(linkOf(href)) && !embeds.some((ref) => ref !== '' && href.includes(ref)),
  )
}

const isLinked = (embed: string, { links }: StoryFacts): boolean => {
  const ref = embed.split(' ')[1] ?? ''
  return links.some((href) => href.includes(ref))
}

/** The name of a loss without what it stands at: `img https://…` is `img`. */
const nameOnly = (what: string): string =>
  /^links? (?:in a footnote|in a caption|of a picture)/.exec(what)?.[0] ??
  what.replace(/^(img|link|iframe|audio|video|object|embed) .*$/s, '$1').replace(/ \(it starts at -?\d+\)$/, '')
