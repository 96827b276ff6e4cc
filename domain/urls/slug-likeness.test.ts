import { expect, test } from 'vitest'
import { slugLikeness } from '#domain/urls/slug-likeness.ts'

test('equal slugs are 1, and the more letters stand beside the same others, the more alike they are', () => {
  expect(slugLikeness('the-quay', 'the-quay')).toBe(1)
  const near = slugLikeness('night-trains-return', 'night-train-returns')
  const far = slugLikeness('night-trains-return', 'harbour-fund')
  expect(near).toBeGreaterThan(0.8)
  expect(far).toBeLessThan(0.3)
  expect(slugLikeness('aaaa', 'aa')).toBe(0.5)
  expect([slugLikeness('', 'quay'), slugLikeness('a', 'b')]).toEqual([0, 0])
})
