/** Longest line of the encoding, with the sign of a soft break (RFC 2045, 6.7). */
const LINE = 76
// oxlint-disable-next-line no-control-regex -- all others are encoded
const ENCODED = /[^\t\u0020-\u003c\u003e-\u007e]/u

/**
 * Encodes text as quoted-printable UTF-8: any line end becomes CRLF, no line is longer than 76 characters, and no
 * character is parted by a soft break. Letters, figures, `-` and `_` of ASCII stay as they are.
 */
export const quotedPrintable = (text: string): string =>
  text
    .toWellFormed()
    .split(/\r\n|\r|\n/)
    .map(encodedLine)
    .join('\r\n')

function encodedLine(line: string): string {
  const characters = Array.from(line, (one) => (ENCODED.test(one) ? escaped(one) : one))
  // Spaces at the end of a line are lost on the way.
  const last = characters.at(-1)
  if (last === ' ' || last === '\t') characters[characters.length - 1] = escaped(last)
  const lines: string[] = []
  let current = ''
  for (const [index, one] of characters.entries()) {
    const room = index === characters.length - 1 ? LINE : LINE - 1
    if (current.length + one.length > room) {
      lines.push(`${current}=`)
      current = ''
    }
    current += one
  }
  return [...lines, current].join('\r\n')
}

/** `é` as `=C3=A9`. */
const escaped = (character: string): string =>
  [...new TextEncoder().encode(character)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

const KIB = 1_024
/** Sizes of a letter's HTML in bytes: above the first the desk warns; at the second Gmail cuts it, and it is refused. */
export const LARGE = 85 * KIB
export const TOO_LARGE = 102 * KIB

/** Bytes of the HTML as it is sent, in quoted-printable. A token has as many letters as the mark in its place. */
export const sizeAsSent = (html: string): number => quotedPrintable(html).length

export const judgedSize = (bytes: number): 'fits' | 'large' | 'too-large' =>
  bytes > TOO_LARGE ? 'too-large' : bytes > LARGE ? 'large' : 'fits'
