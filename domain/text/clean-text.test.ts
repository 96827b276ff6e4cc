import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanMarkup, cleanText } from '#domain/text/clean-text.ts'

test.each([
  ['Tide\u0000s \u0007rise\u001b[0m', 'Tides rise[0m'],
  ['one\u000btwo\u000cthree\u0085four\u001ffive', 'one two three four five'],
  ['a\r\nb\rc\td\ne', 'a\nb\nc\td\ne'],
  ['half \ud83c of a pair, \udf89 the other, 🎉 both', 'half  of a pair,  the other, 🎉 both'],
  ['not\uffff a\ufdd0 character\u{1fffe}', 'not a character'],
  ['\u009bmojibake\u0080', 'mojibake'],
])('%j becomes %j (P-349)', (text, clean) => expect(cleanText(text)).toBe(clean))

test('letters, marks, emoji with joiners and marks of direction stay', () => {
  const text = 'نص‌عربي \u200fعنوان 👩‍👩‍👧 e\u0301 \u00ad\ufeff'
  expect(cleanText(text)).toBe(text)
})

test('cleaning is idempotent and gives well-formed text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 0xffff }), (text, unit) => {
      const clean = cleanText(text + String.fromCharCode(unit) + text)
      expect(clean.isWellFormed()).toBe(true)
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
      expect(cleanText(clean)).toBe(clean)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['<p>a&#0;b&#x7;c&#xD800;d&#12;e</p>', '<p>abcd e</p>'],
  ['<p>don&#146;t &#8217; &#x1F389;</p>', '<p>don&#146;t &#8217; &#x1F389;</p>'],
  ['&#99999999;&#xFFFFFFFF;x\u0000', 'x'],
])('of markup, %j becomes %j', (html, clean) => expect(cleanMarkup(html)).toBe(clean))
