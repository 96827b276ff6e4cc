import { expect, it } from 'vitest'
import { heldInBar } from '#components/site/section-bar.tsx'

const names = (count: number, letters: number) => Array.from({ length: count }, () => 'a'.repeat(letters))

it('holds ten sections with names of usual length, and fewer where they are many or long', () => {
  expect(heldInBar([])).toBe(0)
  expect(heldInBar(names(8, 8))).toBe(8)
  expect(heldInBar(names(10, 8))).toBe(10)
  expect(heldInBar(names(12, 8))).toBe(9)
  expect(heldInBar(names(8, 20))).toBe(5)
})
