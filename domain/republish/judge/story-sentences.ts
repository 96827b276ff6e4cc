const UNSEEN = /[\u00ad\u0640\u061c\u200b-\u200f\u2060\ufeff]|(?<=\p{L})['’‘ʼ](?=\p{L})/gu
/** A word, a sign that a correction may be about, or the end of a sentence; the point of an abbreviation is none. */
const TOKEN = /[\p{L}\p{N}\p{M}]+|[\p{Sc}%°+]|(?<=[^\s.]{3})\.+(?=[\s"'”’»)\]]|$)|[!?。؟۔]+|\n/gu
const END = /^[.!?。؟۔\n]/

const tokensIn = (text: string): string[] =>
  text.normalize('NFKC').replaceAll(UNSEEN, '').toLowerCase().match(TOKEN) ?? []

/** The words of a text without its quotes, dashes, points, capitals and invisible signs, each between two spaces. */
export const wordsIn = (text: string): string =>
  ` ${tokensIn(text)
    .filter((one) => !END.test(one))
    .join(' ')} `

/** The sentences of a text, as their words. */
export const sentencesIn = (text: string): string[] =>
  tokensIn(text)
    .map((one) => one.replace(END, '|'))
    .join(' ')
    .split(/ ?\|\S* ?/)
    .filter((one) => one !== '')
