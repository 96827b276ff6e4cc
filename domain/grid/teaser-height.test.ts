import { expect, test } from 'vitest'
import { cellWidth, headlineHeight, latestHeight, sizeForLength, teaserHeight } from '#domain/grid/teaser-height.ts'

const NARROW = 3

test('cells of twelve columns are as wide as the page', () => {
  expect(cellWidth(3)).toBe(306)
  expect(cellWidth(12)).toBe(1320)
})

test('a long headline is set smaller, by one step or two, and never below the smallest', () => {
  expect([20, 90, 91, 140, 141, 200].map((length) => sizeForLength(4, length))).toEqual([4, 4, 3, 3, 2, 2])
  expect(sizeForLength(1, 200)).toBe(1)
})

test('a story is as tall as its parts', () => {
  const bare = { headline: 40, size: 2, hasKicker: false, hasMeta: false } as const
  const height = (over: object) => teaserHeight({ ...bare, ...over }, NARROW)
  expect(height({})).toBeLessThanOrEqual(headlineHeight(40, 2, cellWidth(NARROW)))
  expect(height({ hasKicker: true })).toBeGreaterThan(height({}))
  expect(height({ standfirst: 200 })).toBeGreaterThan(height({ standfirst: 100 }))
  expect(height({ firstLines: 200 })).toBeGreaterThan(height({ firstLines: 100 }))
  expect(height({ picture: 'wide' }) - height({})).toBeCloseTo(12 + (cellWidth(NARROW) * 1.095 * 2) / 3)
  expect(height({ picture: 'small' })).toBeLessThan(height({ picture: 'wide' }))
  expect(teaserHeight({ ...bare, headline: 90 }, 8)).toBeLessThan(teaserHeight({ ...bare, headline: 90 }, 3))
})

test('each line makes Latest taller', () => {
  expect(latestHeight([60, 60])).toBeGreaterThan(latestHeight([60]))
})
