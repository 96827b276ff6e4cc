import { expect, test } from 'vitest'
import { countsOf, doneOf, titleOf, whyNot } from '#components/desk/bulk/bulk-words.ts'
import { bulkAct } from '#domain/workflow/bulk-action.ts'

const section = { act: { what: 'add-section', section: 'harbour' }, name: 'Harbour' } as const
const nobody = { act: { what: 'assign', personId: null }, name: 'nobody' } as const

test('an act says what it will do, and what it did, of one and of many', () => {
  expect(titleOf(section, 3)).toBe('Add 3 stories to Harbour')
  expect(doneOf(section, 2)).toBe('2 stories are now also in Harbour.')
  expect(doneOf(section, 1)).toBe('1 story is now also in Harbour.')
  expect(doneOf(nobody, 1)).toBe('1 story is now unassigned.')
})

test('every kind of act has its words', () => {
  for (const option of bulkAct.options) {
    const act = { what: option.shape.what.value, personId: 'x' } as never
    for (const words of [titleOf({ act, name: 'X' }, 2), doneOf({ act, name: 'X' }, 2)])
      expect(words).toMatch(/2 stories/)
    expect(whyNot(act, { outcome: 'unchanged', code: null })).toMatch(/^no change/)
    expect(whyNot(act, { outcome: 'refused', code: 'not-possible' })).toMatch(/^refused: it/)
  }
})

test('what is refused says why', () => {
  expect(whyNot(section.act, { outcome: 'changed', code: null })).toBeNull()
  expect(whyNot(section.act, { outcome: 'refused', code: 'embargoed' })).toBe('refused: its embargo ends later')
  expect(whyNot(section.act, { outcome: 'refused', code: 'never heard of' })).toBe('refused: it cannot be done')
})

test('a preview is summed up', () => {
  const one = (outcome: 'changed' | 'unchanged' | 'refused', isPublic = false) => ({ outcome, isPublic })
  expect(countsOf([one('changed'), one('changed', true), one('unchanged'), one('refused')])).toBe(
    '2 will change, 1 for readers at once. 1 stays as it is. 1 is refused.',
  )
  expect(countsOf([one('refused'), one('refused')])).toBe('Nothing will change. 2 are refused.')
})
