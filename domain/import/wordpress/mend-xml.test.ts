import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { XmlMender } from '#domain/import/wordpress/mend-xml.ts'

function mended(text: string, size = text.length || 1): string {
  const mender = new XmlMender()
  const pieces = []
  for (let at = 0; at < text.length; at += size) pieces.push(...mender.write(text.slice(at, at + size)))
  return [...pieces, ...mender.finish()].map((piece) => piece.text).join('')
}

describe('what XML cannot hold is mended', () => {
  test.each([
    ['a bare &', '<a>AT&T & B&lt; &</a>', '<a>AT&amp;T &amp; B&lt; &amp;</a>'],
    ['references stay', '&amp;&#38;&#x26;&nbsp;', '&amp;&#38;&#x26;&nbsp;'],
    ['control characters go', 'a\u0000b\u0008c\u000bd\te\n\ufffe', 'abcd\te\n'],
    ['CDATA stays', '<![CDATA[a & b <!-- ]]>& <![CDATA[&]]>', '<![CDATA[a & b <!-- ]]>&amp; <![CDATA[&]]>'],
    ['comments stay', '<!-- a & <![CDATA[ -->&', '<!-- a & <![CDATA[ -->&amp;'],
    ['a section without an end', 'a & <![CDATA[b & c', 'a &amp; <![CDATA[b & c'],
  ])('%s', (_, text, expected) => expect(mended(text)).toBe(expected))
})

test('pieces of any size give the same text', () => {
  const parts = fc.constantFrom(
    '&',
    '&amp;',
    '&#12;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    'a',
    'b;',
    '\u0001',
    ']',
    '<',
    '-',
    'x'.repeat(60),
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), fc.integer({ min: 1, max: 70 }), (list, size) => {
      const text = list.join('')
      expect(mended(text, size)).toBe(mended(text))
    }),
    { numRuns: 500 },
  )
})
