import { cleanText } from '#domain/text/clean-text.ts'

/** The mark of the byte order, which the writer of HTML drops and which parts words otherwise. */
const BYTE_ORDER = /\ufeff/g

/** Text as a letter has it, in HTML and in plain text alike: without control characters, on one line. */
export const letterWhitespace = (text: string): string =>
  cleanText(text)
    .replace(BYTE_ORDER, '')
    .replace(/[ \t\n]+/g, ' ')

/** The same without spaces around it. */
export const letterLine = (text: string): string => letterWhitespace(text).trim()
