import { expect, test } from 'vitest'
import { MOST_ATTEMPTS, pauseAfter, stopOf, warmUpLimit } from '#domain/newsletters/sending-rules.ts'

const lane = { accepted: 400, refused: 0, complaints: 0, resumedAt: null }

test.each([
  [{ ...lane, refused: 10 }, null],
  [{ ...lane, refused: 11 }, 'refused'],
  [{ ...lane, accepted: 0, refused: 11 }, 'refused'],
  [{ ...lane, accepted: 489, refused: 11 }, 'refused'],
  [{ ...lane, accepted: 490, refused: 11 }, null],
  [{ ...lane, complaints: 1 }, null],
  [{ ...lane, complaints: 2 }, 'complaints'],
  [{ ...lane, accepted: 5_000, complaints: 5 }, null],
  [{ ...lane, accepted: 5_000, complaints: 6 }, 'complaints'],
  [{ ...lane, refused: 90, complaints: 90, resumedAt: 1 }, null],
])('%o: %s', (counts, why) => expect(stopOf(counts)).toBe(why))

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
