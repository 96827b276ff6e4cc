import { createRequire } from 'node:module'

type Hyphenate = (text: string) => string
type Patterns = [levels: unknown, trie: unknown]
type Library = (patterns: Patterns, options: { html: false; minWordLength: number; hyphenChar: string }) => Hyphenate

const require = createRequire(import.meta.url)
const SEAM = '|'
/** The library keeps every word: after as many a new one is made from the same patterns. */
const MOST_KEPT = 20_000

let patterns: Patterns | undefined
let hyphenate: Hyphenate | undefined
let kept = 0

/** Syllables of a German word by the patterns of TeX, which are loaded for the first word: 60 ms, 7 MB. */
export function germanSyllables(word: string): string[] {
  patterns ??= require('hyphen/patterns/de-1996.js') as Patterns
  if (!hyphenate || ++kept > MOST_KEPT) {
    kept = 0
    hyphenate = (require('hyphen') as Library)([patterns[0], patterns[1]], {
      html: false,
      minWordLength: 1,
      hyphenChar: SEAM,
    })
  }
  return hyphenate(word).split(SEAM)
}
