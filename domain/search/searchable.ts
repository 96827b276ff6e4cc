import { simplified } from '#domain/search/simplified.ts'

/** Scripts whose words stand without spaces between them: each letter is a word to the index, and a word is a phrase. */
const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu
/** Arabic and Hebrew vowels and the stroke that stretches a word: hardly anybody types them, and the index would take them for the end of a word. */
const POINTS = /(?=[\p{Script_Extensions=Arabic}\p{Script_Extensions=Hebrew}])\p{Mn}|\u0640/gu
/** No width, and no part of a word to SQLite's tokenizer. */
const SEAM = '\u200b'

/** Private letters that mark the forms in the index (`form-marks.ts`): nobody's text may bring its own. */
const MARKS = /[\ue000-\ue01f]/g

/**
 * A text as the search index holds it, and as what is typed is matched with it: composed, without vowel points, Chinese
 * in simplified letters, and cut between the letters of scripts without spaces. Everything else the tokenizer folds
 * (unicode61: case, accents).
 */
export const searchable = (text: string): string =>
  simplified(text.normalize('NFC').replace(POINTS, '').replace(MARKS, ' ')).replace(UNSPACED, `${SEAM}$1${SEAM}`)

/** A text as its words are read for their forms: composed and without vowel points. */
export const withoutPoints = (text: string): string => text.normalize('NFC').replace(POINTS, '')

/** The text for eyes again: without the cuts. */
export const withoutSeams = (text: string): string => text.replaceAll(SEAM, '')

/**
 * `original` with the marks of its searchable form, in which `from` begins a hit and `to` ends it: so that a headline
 * is shown as it was written, points and all.
 */
export function markedAs(original: string, marked: string, from: string, to: string): string {
  let read = 0
  let shown = ''
  for (const letter of original.normalize('NFC')) {
    let marks = ''
    let next = read
    for (; isBetween(marked[next]); next++) if (marked[next] !== SEAM) marks += marked[next]
    // A letter that the index leaves out stays with the one before it.
    if (marked.startsWith(letter, next) || marked.startsWith(simplified(letter), next)) {
      shown += marks
      read = next + letter.length
    }
    shown += letter
  }
  return shown + withoutSeams(marked.slice(read))

  function isBetween(sign: string | undefined): boolean {
    return sign === from || sign === to || sign === SEAM
  }
}
