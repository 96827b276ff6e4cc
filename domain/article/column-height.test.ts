import { expect, test } from 'vitest'
import { headlineHeight, latestHeight, leadHeight, sizeForLength, storyHeight } from '#domain/article/column-height.ts'

test('a long headline is set smaller, by one step or two, and never below the smallest', () => {
  expect([20, 90, 91, 140, 141, 200].map((length) => sizeForLength(4, length))).toEqual([4, 4, 3, 3, 2, 2])
  expect(sizeForLength(1, 200)).toBe(1)
})

test('a story is as tall as its parts', () => {
  const bare = { headline: 40, size: 2, hasKicker: false, hasMeta: false } as const
  expect(storyHeight(bare)).toBe(headlineHeight(40, 2))
  expect(storyHeight({ ...bare, hasKicker: true })).toBeGreaterThan(storyHeight(bare))
  expect(storyHeight({ ...bare, standfirst: 200 })).toBeGreaterThan(storyHeight({ ...bare, standfirst: 100 }))
  expect(storyHeight({ ...bare, hasPicture: true }) - storyHeight(bare)).toBe(216)
  expect(storyHeight(bare, 900)).toBeLessThan(storyHeight(bare, 200))
})

test('a lead with a picture is taller than one without, and each line makes Latest taller', () => {
  const words = { headline: 60, standfirst: 100 }
  expect(leadHeight({ ...words, hasPicture: true })).toBeGreaterThan(leadHeight({ ...words, hasPicture: false }))
  expect(latestHeight([60, 60])).toBeGreaterThan(latestHeight([60]))
})
