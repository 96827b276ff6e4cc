import { expect, test } from 'vitest'
import { previewTimeLimitMs, restoreTimeLimitMs, tooLong } from '#domain/upkeep/restore-time-limits.ts'

const GB = 1024 ** 3

test('a larger backup may take longer, up to 10 minutes for its preview and 30 for its restore', () => {
  const sizes = [0, 0.5 * GB, 2 * GB, 32 * GB]
  const minutes = (ms: number) => Math.round(ms / 60_000)
  expect(sizes.map(previewTimeLimitMs).map(minutes)).toEqual([2, 4, 9, 10])
  expect(sizes.map(restoreTimeLimitMs).map(minutes)).toEqual([5, 7, 12, 30])
})

test('work that was ended says after how long', () => {
  expect(tooLong('check', 120_000)).toContain('did not end within 2 minutes')
})
