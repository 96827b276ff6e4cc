import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTeaser } from '#domain/article/testing/a-teaser.ts'
import { type Cell, cellHeight, cellOf, cellsOf, filled } from '#domain/grid/fill.ts'
import { patternsFor } from '#domain/grid/patterns.ts'
import type { PictureView, TeaserView } from '#domain/views.ts'

const picture: PictureView = {
  mediaId: 'a'.repeat(64),
  file: 'a'.repeat(64),
  crops: {},
  placeholder: '',
  width: 1200,
  height: 800,
  widths: [640],
  alt: '',
  caption: '',
  credit: '',
}
const sentences = (count: number) => 'The tide table was wrong by an hour. '.repeat(count).trim()
const aStory = (id: number, over: Partial<TeaserView> = {}) => aTeaser({ id, headline: 'h'.repeat(50), ...over })
const anyStory = fc
  .record({
    headline: fc.integer({ min: 4, max: 180 }),
    standfirst: fc.integer({ min: 0, max: 6 }),
    firstLines: fc.integer({ min: 0, max: 10 }),
    picture: fc.constantFrom(null, picture),
  })
  .map((of) => ({ ...of, headline: 'h'.repeat(of.headline) }))
  .map((of) => ({ ...of, standfirst: sentences(of.standfirst), firstLines: sentences(of.firstLines) }))
const anyStories = fc
  .array(anyStory, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((over, n) => aTeaser({ id: n + 1, ...over })))
const TWO_LINES = 44

const cellsIn = (parts: { cells: Cell[] }[]) => parts.flatMap(({ cells }) => cells)
const itemsIn = (cells: Cell[]) => cells.flatMap(({ items }) => items)

test('filling only adds, keeps every story once and in order, and ends no cell above the tallest by more than two lines', () => {
  fc.assert(
    fc.property(anyStories, fc.integer({ min: 0, max: 3 }), (all, spares) => {
      const stories = all.slice(0, Math.max(1, all.length - spares))
      const spare = all.slice(stories.length)
      const before = cellsOf(patternsFor(stories)[0], stories)
      const after = cellsIn(filled([{ cells: before, spare }]))
      const tallest = Math.max(...before.map(cellHeight))
      const ids = itemsIn(after).map(({ story }) => story.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const [n, cell] of after.entries()) {
        const was = before[n]
        if (!was) throw new Error('A cell more than before.')
        expect(cell.columns).toBe(was.columns)
        for (const [at, item] of was.items.entries()) {
          expect(cell.items[at]?.story).toBe(item.story)
          expect(cell.items[at]?.size).toBe(item.size)
          expect(cell.items[at]?.room).toBeGreaterThanOrEqual(item.room)
        }
        expect(cellHeight(cell)).toBeLessThanOrEqual(tallest + TWO_LINES)
      }
    }),
  )
})

test('a cell takes standfirsts, then first lines, then headlines, then a small picture and a wide one', () => {
  const full = { standfirst: sentences(3), firstLines: sentences(5), picture }
  const cell = { ...cellOf(3, [aStory(1, full)], false) }
  const bare = { ...cell, items: cell.items.map((item) => ({ ...item, room: 0 })) }
  const seen = [100, 300, 360, 480, 900].map((least) => {
    const [part] = filled([{ cells: [bare], spare: [aStory(2), aStory(3)] }], cellHeight(bare) + least)
    const [{ items } = { items: [] }] = part?.cells ?? []
    const [first] = items
    return [first?.room !== 0, first?.hasLines, items.length, first?.picture]
  })
  expect(seen[0]).toEqual([true, false, 1, 'none'])
  expect(seen[1]?.slice(0, 3)).toEqual([true, true, 2])
  expect(seen[4]?.slice(0, 3)).toEqual([true, true, 3])
  expect(seen[4]?.[3]).toBe('wide')
})

test('where there is nothing to add, the end of a cell stays blank', () => {
  const cells = [cellOf(3, [aStory(1)]), cellOf(3, [aStory(2, { headline: 'h'.repeat(180) }), aStory(3), aStory(4)])]
  expect(cellsIn(filled([{ cells, spare: [] }]))).toEqual(cells)
})

test('a narrow cell opens with a standfirst where it shows no picture', () => {
  const story = aStory(1, { standfirst: sentences(2), picture })
  expect(cellOf(3, [story], true).items).toMatchObject([{ picture: 'wide', room: 0 }])
  expect(cellOf(3, [story], false).items).toMatchObject([{ picture: 'none', room: 160 }])
  expect(cellOf(6, [story]).items).toMatchObject([{ picture: 'wide', room: 160 }])
})
