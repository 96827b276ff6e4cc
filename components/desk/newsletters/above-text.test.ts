import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aboveText, readAbove } from '#components/desk/newsletters/above-text.ts'

test('paragraphs and links are read as they are written', () => {
  const typed = 'Good morning.\n\nSee [the ferries](/article/ferries) today,\nor [all](https://halyard.example/).'
  expect(readAbove(typed)).toEqual({
    above: [
      [{ text: 'Good morning.' }],
      [
        { text: 'See ' },
        { text: 'the ferries', href: '/article/ferries' },
        { text: ' today,\nor ' },
        { text: 'all', href: 'https://halyard.example/' },
        { text: '.' },
      ],
    ],
    refused: null,
  })
  expect(aboveText(readAbove(typed).above)).toBe(typed)
})

test('an address that no letter may lead to stays as it was typed', () => {
  expect(readAbove('[a](javascript:alert) b')).toEqual({
    above: [[{ text: '[a](javascript:alert) b' }]],
    refused: 'javascript:alert',
  })
})

test('brackets in the words of a link survive', () => {
  const above = [[{ text: String.raw`a [b] \c`, href: '/latest' }]]
  expect(readAbove(aboveText(above)).above).toEqual(above)
  expect(readAbove(aboveText([[{ text: 'a', href: '/a(b)' }]])).above).toEqual([[{ text: 'a', href: '/a%28b%29' }]])
})

test('what is read is written and read again as the same, and no span is empty', () => {
  const piece = fc.constantFrom('a', ' ', '\n', '\n\n', '[', ']', '(', ')', '[a](/b)', '[x](https://', '\\', '[b](:)')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { above } = readAbove(pieces.join(''))
      expect(readAbove(aboveText(above)).above).toEqual(above)
      for (const { text } of above.flat()) expect(text).not.toBe('')
    }),
  )
})
