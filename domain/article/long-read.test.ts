import { expect, test } from 'vitest'
import { isLongRead } from '#domain/article/long-read.ts'

test('a story of seven minutes is a long read, a live one never', () => {
  expect(isLongRead({ wordCount: 1_499, live: null })).toBe(false)
  expect(isLongRead({ wordCount: 1_500, live: null })).toBe(true)
  expect(isLongRead({ wordCount: 9_000, live: 'closed' })).toBe(false)
})
