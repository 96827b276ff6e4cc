import { searchable } from '#domain/search/searchable.ts'

/** Letters beyond Latin scripts: `searchable` changes only those. */
const BEYOND_LATIN = /[\u0300-\u{10ffff}]/u
/** Matches text that needs no folding. */
const IS_PLAIN = /^[ -~\s]*$/
const ACCENTS = /(\p{Script=Latin})[\u0300-\u036f]+/gu

/** Folds a word as SQLite's tokenizer (unicode61) does for the index: lower case, and Latin letters without accents. */
export function folded(word: string): string {
  const small = word.toLowerCase()
  if (IS_PLAIN.test(small)) return small
  return small.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC')
}

/** Words of a text as the index holds them, with a space before, between and after them. */
export function wordsIn(text: string): string {
  const cut = BEYOND_LATIN.test(text) ? searchable(text) : text
  return ` ${folded(cut)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
