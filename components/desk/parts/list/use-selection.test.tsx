import { expect, test } from 'vitest'
import { useSelection } from '#components/desk/parts/list/use-selection.ts'
import { flushed, renderHook } from '#components/desk/testing/page.tsx'

/** A selection of these rows; `selected()` are those of it. */
function rows(inView: number[]) {
  const { now, again } = renderHook(useSelection<number>, inView)
  const toggle = (id: number, isRange = false) => flushed(() => now().toggle(id, isRange))
  return { now, toggle, show: (next: number[]) => again(next), selected: () => [...now().ids] }
}

test('a row is selected and deselected, and the others stay', () => {
  const { toggle, selected } = rows([11, 12, 13, 14])
  toggle(12)
  toggle(14)
  expect(selected()).toEqual([12, 14])
  toggle(12)
  expect(selected()).toEqual([14])
})

test('a range goes from the last one toggled to this one, in either direction, also from the first row', () => {
  const { toggle, selected } = rows([11, 12, 13, 14])
  toggle(11)
  toggle(12, true)
  expect(selected()).toEqual([11, 12])
  toggle(14)
  toggle(13, true)
  expect(selected()).toEqual([11, 12, 13, 14])
})

test('a range without a beginning is one row, also where the beginning is out of view', () => {
  const { toggle, selected, show } = rows([11, 12, 13, 14, 15])
  toggle(13, true)
  expect(selected()).toEqual([13])
  show([14, 15])
  toggle(15, true)
  expect(selected()).toEqual([15])
})

test('a row that left the view is deselected, and all or none can be', () => {
  const { now, selected, show } = rows([11, 12, 13])
  flushed(() => now().all())
  expect(selected()).toEqual([11, 12, 13])
  show([12, 13, 14])
  expect(selected()).toEqual([12, 13])
  flushed(() => now().clear())
  expect(selected()).toEqual([])
})

test('the function that a row gets stays the same, and knows the list as it is now', () => {
  const { now, show, selected } = rows([1, 2])
  const { toggle } = now()
  show([1, 2, 3, 4])
  expect(now().toggle).toBe(toggle)
  flushed(() => toggle(1, false))
  flushed(() => toggle(3, true))
  expect(selected()).toEqual([1, 2, 3])
})
