import { plainText } from '#domain/document/plain-text.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'

const WORDS_A_MINUTE = 230
/** Two characters of a script without spaces are about as much to read as a word of another. */
const CHARACTERS_A_WORD = 2
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const MAYBE_UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud88f]/
const WORD = /[\p{L}\p{N}][^\s—–/]*/gu

/** How many words a text has. Dashes and slashes part words, apostrophes, hyphens and points inside them do not. */
export function countWords(text: string): number {
  if (!MAYBE_UNSPACED.test(text)) return matches(text, WORD)
  const unspaced = matches(text, UNSPACED)
  return Math.ceil(unspaced / CHARACTERS_A_WORD) + matches(text.replace(UNSPACED, ' '), WORD)
}

/** How many words a document has, captions included. */
export function wordCount(document: Pick<ArticleDocument, 'blocks'>): number {
  return countWords(plainText(document))
}

/** How long they take to read, in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

function matches(text: string, pattern: RegExp): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count++
  return count
}
