import { simplified } from '#domain/search/simplified.ts'

/** Scripts without spaces between words: the index treats each letter as a word, and a word as a phrase. */
const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu
/**
 * Arabic and Hebrew vowel points, and the stroke that stretches a word: hardly anybody types them, and the tokenizer
 * would end the word at them.
 */
const POINTS = /(?=[\p{Script_Extensions=Arabic}\p{Script_Extensions=Hebrew}])\p{Mn}|\u0640/gu
/** Zero-width space: SQLite's tokenizer separates words at it. */
const SEAM = '\u200b'

/**
 * Private use characters that mark forms in the index (`form-marks.ts`); removed from text, so that none can forge
 * them.
 */
const MARKS = /[\ue000-\ue01f]/g

/** Half-width katakana with their voicing marks, and Latin letters and figures of full width. */
const WIDTHS = /[\uff10-\uff5a\uff66-\uff9f]+/g

/** Composes a text, with kana, Latin letters and figures in their usual width: *ｶﾞｽ* and *ガス* are one word. */
const composed = (text: string): string => text.normalize('NFC').replace(WIDTHS, (part) => part.normalize('NFKC'))

/**
 * Normalises a text for the search index, and a query to match it: composed, without vowel points, Chinese in
 * simplified letters, and split between the letters of scripts without spaces. The tokenizer folds the rest (unicode61:
 * case, accents).
 */
export const searchable = (text: string): string =>
  simplified(composed(text).replace(POINTS, '').replace(MARKS, ' ')).replace(UNSPACED, `${SEAM}$1${SEAM}`)

/** Normalises a text before its words are stemmed: composed and without vowel points. */
export const withoutPoints = (text: string): string => composed(text).replace(POINTS, '')

/** A letter of half width and its voicing mark are one letter of the index. */
const LETTERS = /[\uff66-\uff9d][\uff9e\uff9f]|[^]/gu

/** Removes the separators again, for display. */
export const withoutSeams = (text: string): string => text.replaceAll(SEAM, '')

/**
 * Copies the highlights of a searchable text to `original`, so that a headline is shown as it was written, points
 * included. `from` begins a hit and `to` ends it.
 */
export function markedAs(original: string, marked: string, from: string, to: string): string {
  let read = 0
  let visible = ''
  for (const letter of original.normalize('NFC').match(LETTERS) ?? []) {
    let marks = ''
    let next = read
    for (; isBetween(marked[next]); next++) if (marked[next] !== SEAM) marks += marked[next]
    // A letter that the index leaves out stays with the letter before it.
    const indexed = [letter, simplified(letter), composed(letter)].find((one) => marked.startsWith(one, next))
    if (indexed !== undefined) {
      visible += marks
      read = next + indexed.length
    }
    visible += letter
  }
  return visible + withoutSeams(marked.slice(read))

  function isBetween(sign: string | undefined): boolean {
    return sign === from || sign === to || sign === SEAM
  }
}
