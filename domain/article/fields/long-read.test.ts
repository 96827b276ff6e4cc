import { expect, test } from 'vitest'
import { isLongRead } from '#domain/article/fields/long-read.ts'

test.each([
  [1_499, null, null, false],
  [1_500, null, null, true],
  [100, null, 'yes', true],
  [9_000, null, 'no', false],
  [9_000, 'closed', null, false],
  [9_000, 'open', 'yes', false],
] as const)('%i words, live %s, set to %s: a long read is %s', (wordCount, live, longRead, is) => {
  expect(isLongRead({ wordCount, live, longRead })).toBe(is)
})
