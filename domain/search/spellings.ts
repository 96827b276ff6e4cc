import { lined } from '#domain/search/forms.ts'

/** Equivalent spellings of a sound, either of which a reader may type. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['ß', 'ss'],
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]
/** Initial alef of an Arabic word, also after the article: mostly typed bare, and printed with its hamza. */
const FIRST_ALEF = /^((?:[وفبلك]?ال)?)[اأإآ]/u
const ALEFS = ['ا', 'أ', 'إ', 'آ']
/** Endings that are typed interchangeably. */
const ENDINGS = ['ىي', 'ةه'] as const

/**
 * Alternative spellings of a word or phrase, itself first, at most eight: those that SQLite's tokenizer does not fold.
 * `straße` and `strasse`, `cœur` and `coeur`, `müller` and `mueller`, `أحمد` and `احمد`.
 */
export function spellings(text: string): string[] {
  const small = text.toLowerCase()
  const all = new Set([text, lined(text)])
  for (const [one, other] of PAIRS) {
    if (small.includes(one)) all.add(small.replaceAll(one, other))
    if (small.includes(other)) all.add(small.replaceAll(other, one))
  }
  for (const word of FIRST_ALEF.test(text) ? ALEFS.map((alef) => text.replace(FIRST_ALEF, `$1${alef}`)) : [text]) {
    all.add(word)
    for (const pair of ENDINGS)
      if (pair.includes(word.at(-1) ?? ' ')) for (const end of pair) all.add(word.slice(0, -1) + end)
  }
  return [...all].slice(0, 8)
}
