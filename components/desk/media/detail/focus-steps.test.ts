import { expect, test } from 'vitest'
import { moved, percent } from '#components/desk/media/detail/focus-steps.ts'

test('arrows move it a hundredth either way, with Shift a tenth, and never out of the picture', () => {
  expect(moved({ x: 0.34, y: 0.56 }, 'ArrowRight', false)).toEqual({ x: 0.35, y: 0.56 })
  expect(moved({ x: 0.34, y: 0.56 }, 'ArrowUp', true)).toEqual({ x: 0.34, y: 0.46 })
  expect(moved({ x: 0.05, y: 1 }, 'ArrowLeft', true)).toEqual({ x: 0, y: 1 })
  expect(moved({ x: 0.05, y: 1 }, 'ArrowDown', false)).toEqual({ x: 0.05, y: 1 })
  expect(moved({ x: 0.5, y: 0.5 }, 'Tab', false)).toBeNull()
})

test('it stands in whole hundredths', () => {
  expect(percent(0.567_89)).toBe(0.57)
  expect(percent(-3)).toBe(0)
  expect(percent(1.2)).toBe(1)
})
