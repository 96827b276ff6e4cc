import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Columns, partedInto, PATTERNS, patternsFor } from '#domain/grid/patterns.ts'

const facts = fc.record({
  headline: fc.integer({ min: 4, max: 180 }).map((length) => 'h'.repeat(length)),
  standfirst: fc.constant(''),
  firstLines: fc.constant(''),
  picture: fc.constantFrom(null, {}),
})
const one = (length: number, hasPicture = false) => ({
  headline: 'h'.repeat(length),
  standfirst: '',
  firstLines: '',
  picture: hasPicture ? {} : null,
})

test('every pattern has the twelve columns of the page', () => {
  for (const cells of Object.values(PATTERNS))
    expect((cells as readonly number[]).reduce((sum, columns) => sum + columns, 0)).toBe(12)
})

test('every story is in one cell, in its order, and no cell is empty while there are enough', () => {
  fc.assert(
    fc.property(fc.array(facts, { minLength: 1, maxLength: 10 }), (stories) => {
      for (const pattern of patternsFor(stories)) {
        const columns: readonly Columns[] = PATTERNS[pattern]
        const cells = partedInto(stories, columns)
        expect(cells.flat()).toEqual(stories)
        expect(cells.length).toBe(Math.min(stories.length, columns.length))
        for (const cell of cells) expect(cell.length).toBeGreaterThan(0)
        // A wide cell beside narrow ones is for the first story alone.
        if ((columns[0] ?? 0) > (columns[1] ?? 12) && stories.length > 1) expect(cells[0]).toHaveLength(1)
      }
    }),
  )
})

test('a picture opens a band wide, unless all have one; stories that are alike stand alike', () => {
  expect(patternsFor([one(40, true)])).toEqual(['8+4'])
  expect(patternsFor([one(40)])).toEqual(['6+6'])
  expect(patternsFor([one(40, true), one(40)])[0]).toBe('8+4')
  expect(patternsFor([one(40, true), one(40), one(40)])[0]).toBe('6+3+3')
  expect(patternsFor([one(40), one(40), one(40)])[0]).toBe('4+4+4')
  expect(patternsFor([1, 2, 3, 4].map(() => one(40, true)))[0]).toBe('3+3+3+3')
  expect(patternsFor([1, 2, 3, 4, 5].map(() => one(50)))[0]).toBe('6+3+3')
  expect(patternsFor([1, 2, 3, 4, 5].map(() => one(20)))[0]).toBe('4+4+4')
})

test('the cells beside a wide one end as near each other as can be', () => {
  const cells = partedInto([one(40), one(180, true), one(20), one(20), one(20)], PATTERNS['6+3+3'])
  expect(cells.map((cell) => cell.length)).toEqual([1, 1, 3])
})
