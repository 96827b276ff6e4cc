import { encodeWord, quoteString } from 'nodemailer/lib/mime-funcs'
import { ok, refuse, type Result } from '#domain/result.ts'

export type HeaderRefusal = 'header-has-line-break' | 'header-not-ascii' | 'header-too-long' | 'not-an-address'
type Line = Result<string, HeaderRefusal>
export type Mailbox = { name: string; address: string }

/** Longest line that mail servers must take, without its end, and the one that they should be sent (RFC 5322, 2.1.1). */
const LONGEST = 998
const WISHED = 78
/** Longest encoded word, with its frame, so that `Subject:` fits the line (RFC 2047, 2). */
const WORD = 64
/** Longest text that is not encoded. */
const SHORT = 60
const PRINTABLE = /^[\u0020-\u007e]*$/
const ATOM = String.raw`[A-Za-z0-9!#$%&'*+/=?^_\x60{|}~-]+`
const ADDRESS = new RegExp(String.raw`^(?=.{1,254}$)${ATOM}(?:\.${ATOM})*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$`)
/** Line ends, and what some servers take for one. */
const BREAK = /[\r\n\0\v\f\u0085\u2028\u2029]/

/**
 * A line of a letter's head with its end, folded at spaces. Refuses a value with a line break, which would begin a header
 * of its own, and one that is not ASCII.
 */
export function headerLine(name: string, value: string): Line {
  if (BREAK.test(value)) return refuse('header-has-line-break', { field: name })
  if (!PRINTABLE.test(value)) return refuse('header-not-ascii', { field: name })
  const folded = foldedLine(name, value)
  if (folded.split('\r\n').some((line) => line.length > LONGEST)) return refuse('header-too-long', { field: name })
  return ok(`${folded}\r\n`)
}

/** The line of a header of words, such as a subject. Letters beyond ASCII are encoded (RFC 2047). */
export function textHeader(name: string, text: string): Line {
  return BREAK.test(text) ? refuse('header-has-line-break', { field: name }) : headerLine(name, encoded(text))
}

/** The line of a header of one address with its name: `From: "The Halyard" <news@halyard.example>`. */
export const mailboxHeader = (name: string, { name: words, address }: Mailbox): Line =>
  isAddress(address) || BREAK.test(address)
    ? namedHeader(name, words, address)
    : refuse('not-an-address', { field: name })

/** The line of a header of an id between angle brackets, with words before it: `List-ID: "Morning" <morning.example>`. */
export const namedHeader = (name: string, words: string, id: string): Line =>
  BREAK.test(words) ? refuse('header-has-line-break', { field: name }) : headerLine(name, `${phrase(words)}<${id}>`)

/** True for an address in ASCII that is sent as it is: without quotes, comments or a literal in place of its domain. */
export const isAddress = (address: string): boolean => ADDRESS.test(address)

/** A name before an address or an id: in quotes, or encoded; nothing where it is empty. */
function phrase(name: string): string {
  const words = encoded(name)
  if (words === '') return ''
  return `${words === name ? quoteString(name) : words} `
}

const encoded = (text: string): string =>
  PRINTABLE.test(text) && text.length <= SHORT && !text.includes('=?')
    ? text
    : encodeWord(text.toWellFormed(), 'B', WORD)

/** Breaks a line before the last word that would make it too long; the first stays with the name of the header. */
function foldedLine(name: string, value: string): string {
  const [first = '', ...words] = value.split(/(?= )/)
  const lines: string[] = []
  let current = `${name}: ${first}`
  for (const word of words) {
    // A line of spaces alone would end the head.
    if (current.length + word.length > WISHED && word !== ' ') {
      lines.push(current)
      current = ''
    }
    current += word
  }
  return [...lines, current].join('\r\n')
}
