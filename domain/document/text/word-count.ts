import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'

const WORDS_A_MINUTE = 230
/** Two characters of a script without spaces take about as long to read as a word of another script. */
const CHARACTERS_A_WORD = 2
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu
const MAYBE_UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f\ud840-\ud88f]/
const LETTER = /[\p{L}\p{N}]/u

/** Number of words in a text. Dashes and slashes separate words; apostrophes, hyphens and points inside them do not. */
export function countWords(text: string): number {
  if (!MAYBE_UNSPACED.test(text)) return spacedWords(text)
  const unspaced = text.match(UNSPACED)?.length ?? 0
  return Math.ceil(unspaced / CHARACTERS_A_WORD) + spacedWords(text.replace(UNSPACED, ' '))
}

/** Number of words in a document, captions included. */
export function wordCount(document: Pick<ArticleDocument, 'blocks'>): number {
  return countWords(plainText(document))
}

/** Reading time in whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

/**
 * Counts in a loop, because it runs at every save and for every story of an import; a pattern took ten times as long.
 */
function spacedWords(text: string): number {
  let count = 0
  let within = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isSeparator(code)) within = false
    else if (!within && isLetter(code, text, i)) {
      within = true
      count++
    }
  }
  return count
}

/** True for spaces, a slash, an en and an em dash. */
function isSeparator(code: number): boolean {
  if (code < 128) return code <= 32 || code === 47
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x2013 || code === 0x2014
}

function isLetter(code: number, text: string, at: number): boolean {
  if (code >= 128) return LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? code))
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}
