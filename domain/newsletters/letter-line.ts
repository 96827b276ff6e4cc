import { cleanText } from '#domain/text/clean-text.ts'

/** Marks of the byte order and noncharacters, which no parser of HTML keeps. */
const UNSEEN = /[\ufeff\ufffe\uffff]/g

/** Text as a letter has it, in HTML and in plain text alike: without control characters, on one line. */
export const letterWhitespace = (text: string): string =>
  cleanText(text)
    .replace(UNSEEN, '')
    .replace(/[ \t\n]+/g, ' ')

/** The same without spaces around it. */
export const letterLine = (text: string): string => letterWhitespace(text).trim()
