import { expect, test } from 'vitest'
import { MOST_ATTEMPTS, pauseAfter, warmUpLimit } from '#domain/newsletters/pauses.ts'

test('pauses double from a minute to a day at most', () => {
  expect([1, 2, 3, 40].map((attempts) => pauseAfter(attempts, 1))).toEqual([60_000, 120_000, 240_000, 86_400_000])
  expect(pauseAfter(1, 0)).toBe(30_000)
})

test('all attempts together take about a day', () => {
  const all = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => pauseAfter(n + 1, 1)).reduce((sum, one) => sum + one)
  expect(all / 3_600_000).toBeGreaterThan(16)
  expect(all / 3_600_000).toBeLessThan(24)
})

test('a new domain sends 500 letters on its first day and half as many more on each that follows', () => {
  expect([0, 1, 2, 10].map(warmUpLimit)).toEqual([500, 750, 1_125, 28_832])
})
