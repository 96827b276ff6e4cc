import { NAMED_LOSS } from '#domain/document/html/words-of.ts'
import type { StoryFacts } from '#domain/import/proof/compared-facts.ts'
import type { Finding, StoryFault } from '#domain/import/proof/import-proof.ts'
import { unkeptWords } from '#domain/import/proof/unkept.ts'

export type Named = { what: string; count: number }

/** Losses that an adapter names and that take no word with them. */
const WORDLESS =
  /^(?:links? (?:of a picture|in a caption|in a footnote)|featured picture|picture (?:\(|of )|pictures? of|picture credit|gallery \(|film behind|date|address|img|stars|variable \S+ of an SEO|order of a list|number of a list|code of a story|wish to hide)/
const PICTURES = /^(?:img|featured picture|pictures?\b|gallery|film behind|image)/
const LINKS = /^(?:a |link|bookmark|button|embed|address|mention|audio|video|playlist|file|unfinished link)/
const FOOTNOTES = /^(?:footnote|link in a footnote)/
/** Names of parts that may have held anything: words, pictures and links. */
const PARTS =
  /^(?:blocks? |shortcodes? |reusable block|unknown (?:card|section|part)|\S+ card|part |tag \S+ of a template|text |subscription form|embedded comment|sign-up|component)/
/** Names of parts that lose their form only. */
const KEPT = /(?:stays?|became [\w -]+|is open|stands open)\)$/
/** A heading that says the headline again: its words stand once. */
const HEADLINE_AGAIN = /^heading that repeats the headline/

/** Names in an adapter's notes that explain words that its HTML lacks. */
export const namesWords = ({ what, isLost }: { what: string; isLost: boolean }): boolean =>
  (isLost && !WORDLESS.test(what)) || HEADLINE_AGAIN.test(what)

/** Names in the converter's report that explain words that its document lacks. */
export const namesDroppedWords = ({ what }: Named): boolean => NAMED_LOSS.test(what)

/** How many pictures, links or footnotes these names explain: their counts, or any number for a part that holds several. */
export function explained(kind: 'pictures' | 'links' | 'footnotes' | 'embeds', names: readonly Named[]): number {
  const own = { pictures: PICTURES, links: LINKS, footnotes: FOOTNOTES, embeds: LINKS }[kind]
  let sum = 0
  for (const { what, count } of names) {
    if (NAMED_LOSS.test(what) || (PARTS.test(what) && !KEPT.test(what))) return Number.POSITIVE_INFINITY
    if (own?.test(what)) sum += count
  }
  return sum
}

const SAMPLES = 3
const SAMPLE_LENGTH = 120

/** A fault that is there once. */
export const faultOf = (fault: StoryFault['fault'], what: string, ...samples: string[]): StoryFault => ({
  fault,
  what,
  count: 1,
  samples,
})

/** A fault for the values that are missing; none without any. */
export const faultsOf = (fault: StoryFault['fault'], what: string, values: readonly string[]): StoryFault[] =>
  values.length === 0 ? [] : [{ fault, ...findingOf(what, values) }]

/** Faults for missing words; a figure that is lost changes what a story says, and has a row of its own. */
export const wordFaults = (missing: readonly string[], where: string): StoryFault[] => [
  ...faultsOf(
    'words',
    `words ${where}`,
    missing.filter((word) => !/\p{N}/u.test(word)),
  ),
  ...faultsOf(
    'figures',
    `figures ${where}`,
    missing.filter((word) => /\p{N}/u.test(word)),
  ),
]

/** Faults for struck and inserted words that stand there as plain text: a word without its line says the opposite. */
export const markFaults = (from: Marked, to: Marked, where: string): StoryFault[] => [
  ...faultsOf('marks', `struck words ${where}`, unkeptWords(unraised(from.struck), unraised(to.struck))),
  ...faultsOf('marks', `inserted words ${where}`, unkeptWords(unraised(from.inserted), unraised(to.inserted))),
]
/** A page has one element for each raised part of a word. */
const unraised = (words: readonly string[]): string[] => words.map((word) => word.normalize('NFKC'))
type Marked = Pick<StoryFacts, 'struck' | 'inserted'>

export const findingOf = (what: string, values: readonly string[]): Finding => ({
  what,
  count: values.length,
  samples: [...new Set(values)].slice(0, SAMPLES).map(shortened),
})

const shortened = (text: string): string =>
  text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH).toWellFormed()}…` : text
