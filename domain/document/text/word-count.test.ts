import { expect, test } from 'vitest'
import { countWords, readingMinutes } from '#domain/document/text/word-count.ts'

test('counts what is between spaces and dashes, not marks alone', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('The harbour’s pilot-boat – 3.5 m long — “sank” …')).toBe(7)
  expect(countWords('Ελληνικά слова')).toBe(2)
})

test('counts scripts without spaces by their characters', () => {
  expect(countWords('港の船が沈んだ')).toBe(4)
  expect(countWords('BBC 港湾 news')).toBe(3)
})

test('reading takes at least a minute', () => {
  expect(readingMinutes(3)).toBe(1)
  expect(readingMinutes(1_150)).toBe(5)
})
