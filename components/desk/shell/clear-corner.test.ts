import { expect, test } from 'vitest'
import { type Box, type Corner, clearCorner } from '#components/desk/shell/clear-corner.ts'

const box = (left: number, top: number, width: number, height: number): Box => ({
  ...{ left, top, right: left + width, bottom: top + height },
})
const boxOf = (corner: Corner) => box(corner.endsWith('left') ? 0 : 700, corner.startsWith('top') ? 0 : 500, 300, 100)
const below = box(700, 520, 200, 30)
const wide = box(0, 480, 1_000, 100)

test('a notice stands at the bottom right, unless it covers a field there', () => {
  expect(clearCorner(boxOf, [], [])).toBe('bottom-right')
  expect(clearCorner(boxOf, [below], [])).toBe('bottom-left')
  expect(clearCorner(boxOf, [wide], [])).toBe('top-right')
})

test('where every corner has a field, it is not the one with the focus', () => {
  const everywhere = [below, box(0, 520, 50, 30), box(700, 20, 50, 30), box(0, 20, 50, 30)]
  expect(clearCorner(boxOf, everywhere, [below])).toBe('bottom-left')
})

test('fields are covered before something that is needed, as wide as it is', () => {
  const fields = [box(700, 20, 50, 30), box(0, 20, 50, 30)]
  expect(clearCorner(boxOf, fields, [wide])).toBe('top-right')
})
