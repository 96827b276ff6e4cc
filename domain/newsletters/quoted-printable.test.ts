import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgedSize, LARGE, quotedPrintable, sizeAsSent, TOO_LARGE } from '#domain/newsletters/quoted-printable.ts'

/** Decodes as RFC 2045 says: soft breaks go, then each `=XX` is a byte. */
const decoded = (encoded: string) =>
  decodeURIComponent(
    encoded
      .replaceAll('=\r\n', '')
      .replaceAll('%', '%25')
      .replace(/=([0-9A-F]{2})/g, '%$1'),
  )

test('any text comes back from quoted-printable, in lines of 76 characters of ASCII', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('a', '=', ' ', '\t', '\n', '\r\n', 'é', 'ي', '😀', '.', '%'), maxLength: 400 }),
  )
  fc.assert(
    fc.property(text, (given) => {
      const encoded = quotedPrintable(given)
      expect(decoded(encoded)).toBe(given.toWellFormed().replaceAll(/\r\n|\r|\n/g, '\r\n'))
      expect(encoded.split('\r\n').filter((line) => !/^(?:[\t -~]{0,75}[!-~])?$/.test(line))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a soft break parts no character, and stands where it must', () => {
  expect(quotedPrintable('a'.repeat(76))).toBe('a'.repeat(76))
  expect(quotedPrintable('a'.repeat(77))).toBe(`${'a'.repeat(75)}=\r\naa`)
  expect(quotedPrintable(`${'a'.repeat(70)}ي`)).toBe(`${'a'.repeat(70)}=D9=8A`)
  expect(quotedPrintable(`${'a'.repeat(70)}يb`)).toBe(`${'a'.repeat(70)}=\r\n=D9=8Ab`)
  expect(quotedPrintable('end \nof\t')).toBe('end=20\r\nof=09')
})

test('a letter is measured as it is sent, so that an Arabic one is six times its letters', () => {
  expect(sizeAsSent('a'.repeat(50))).toBe(50)
  expect(sizeAsSent('ي'.repeat(10))).toBe(60)
  expect(sizeAsSent('a'.repeat(75 * 10))).toBe(75 * 10 + 9 * 3)
})

test('above 85 KB a letter is large, and above 102 KB too large', () => {
  expect([LARGE, TOO_LARGE]).toEqual([87_040, 104_448])
  expect([LARGE, LARGE + 1, TOO_LARGE, TOO_LARGE + 1].map(judgedSize)).toEqual(['fits', 'large', 'large', 'too-large'])
})
