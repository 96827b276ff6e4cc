import { searchable } from '#domain/search/searchable.ts'

/** Letters beyond those of Latin scripts, which alone `searchable` changes. */
const BEYOND_LATIN = /[\u0300-\u{10ffff}]/u
/** Nothing in it that could be folded further. */
const IS_PLAIN = /^[ -~\s]*$/
const ACCENTS = /(\p{Script=Latin})[\u0300-\u036f]+/gu

/** A word as SQLite's tokenizer (unicode61) writes it into the index: small letters, and Latin ones without accents. */
export function folded(word: string): string {
  const small = word.toLowerCase()
  if (IS_PLAIN.test(small)) return small
  return small.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC')
}

/** The words of a text as the index holds them, a space before, between and behind them. */
export function wordsIn(text: string): string {
  const cut = BEYOND_LATIN.test(text) ? searchable(text) : text
  return ` ${folded(cut)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
