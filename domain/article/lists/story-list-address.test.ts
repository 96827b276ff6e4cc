import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  filtersInAddress,
  isNarrowed,
  LIST_SORTS,
  LIST_VIEWS,
  listFilters,
  listPath,
} from '#domain/article/lists/story-list-address.ts'

const read = (path: string, me = 'ana') => filtersInAddress(new URL(path, 'https://x.example').searchParams, me)

test('the list without an address is today’s, last changed first', () => {
  const today = read('/desk')
  expect(today).toMatchObject({ view: 'today', whose: '', q: '', sort: 'changed' })
  expect(isNarrowed(today)).toBe(false)
  expect(listPath(today)).toBe('/desk')
  expect(read('/desk?view=nonsense&sort=by-luck&whatever=1')).toEqual(today)
})

test('words are looked for in all stories, and not in those of today (P-378)', () => {
  expect(read('/desk?q=ferry')).toMatchObject({ view: 'all', q: 'ferry' })
  expect(read('/desk?view=today&q=ferry').view).toBe('all')
  expect(read('/desk?view=draft&q=ferry').view).toBe('draft')
  expect(listPath(listFilters('today', { me: 'ana', q: 'ferry' }))).toBe('/desk?q=ferry')
})

test('a colleague who opens the address of my stories sees mine', () => {
  const mine = listPath(listFilters('mine', { me: 'ana', section: 'sport', assignee: 'noor' }))
  expect(mine).toBe('/desk?view=mine&whose=ana&section=sport')
  expect(read(mine, 'noor')).toEqual(read(mine, 'ana'))
  expect(read('/desk?view=mine', 'noor').whose).toBe('noor')
  expect(read('/desk?view=all&whose=ana', 'noor').whose).toBe('')
})

test('what the API would refuse as too long is cut', () => {
  expect(read(`/desk?q=${'x'.repeat(900)}&topic=${'y'.repeat(900)}`)).toMatchObject({
    q: 'x'.repeat(200),
    topic: 'y'.repeat(120),
  })
})

test('every list has one address, which leads back to it (P-37)', () => {
  const word = fc.string({ maxLength: 30, unit: 'grapheme' }).map((one) => one.trim())
  const filters = fc
    .record({
      view: fc.constantFrom(...LIST_VIEWS),
      sort: fc.constantFrom(...LIST_SORTS),
      whose: fc.constantFrom('', 'ana', 'noor'),
      q: word,
      section: word,
      author: word,
      topic: word,
      source: word,
      assignee: word,
    })
    .map(({ view, ...more }) => listFilters(view, { ...more, me: 'ana' }))
  fc.assert(
    fc.property(filters, (one) => {
      expect(read(listPath(one))).toEqual(one)
      expect(listPath(read(listPath(one)))).toBe(listPath(one))
    }),
  )
})
