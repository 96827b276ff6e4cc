import { expect, test } from 'vitest'
import { createPace } from '#cli/import/pace.ts'

test('a pace says how many a second and how long is left, once it knows', () => {
  const pace = createPace()
  expect(pace(0, 0, 0)).toBe('')
  expect(pace(1_000, 1_500, 0.01)).toBe('1,500/s, 2 min left')
  expect(pace(2_000, 3_000, 0.05)).toBe('1,500/s, 38 s left')
})

test('it is the pace of the last ten seconds, not of the whole', () => {
  const pace = createPace()
  for (let second = 0; second <= 20; second++) pace(second * 1_000, second * 1_000, second / 100)
  let said = ''
  for (let second = 21; second <= 40; second++)
    said = pace(second * 1_000, 20_000 + (second - 20) * 500, 0.2 + (second - 20) / 200)
  expect(said).toBe('500/s, 2 min left')
  expect(pace(41_000, 30_000, 0.3)).toMatch(/^\d+\/s/)
})

test('a count that goes back is no progress, and no speed below nothing', () => {
  const pace = createPace()
  pace(0, 0, 0)
  pace(1_000, 1_000, 0.1)
  expect(pace(2_000, 944, 0.05)).toBe('500/s, 18 s left')
})
