import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listCursor } from '#db/queries/list-cursor.ts'

const STORIES = listCursor('stories', 'number', 'string')

test('a cursor holds its place, and only its own list takes it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), (at, id) => {
      // JSON knows no -0.
      const cursor = STORIES.of([at + 0, id])
      expect(STORIES.placeIn(cursor)).toEqual([at + 0, id])
      expect(listCursor('pictures', 'number', 'string').isOne(cursor)).toBe(false)
      expect(listCursor('stories', 'string', 'number').isOne(cursor)).toBe(false)
      expect(listCursor('stories', 'number').isOne(cursor)).toBe(false)
    }),
  )
  for (const text of [undefined, '', 'x', '-1', 'W10', 'e30', 'bnVsbA']) expect(STORIES.placeIn(text)).toBeNull()
})

type Row = { at: number; id: string }
const newestFirst = (a: Row, b: Row) => b.at - a.at || (a.id < b.id ? 1 : -1)
const isBelow = (row: Row, [at, id]: [number, string]) => row.at < at || (row.at === at && row.id < id)

test('paging meets each row that stood all along once, whatever is added and deleted meanwhile', () => {
  const row = fc.record({ at: fc.integer({ min: 0, max: 9 }), id: fc.string({ minLength: 1, maxLength: 3 }) })
  const rows = fc.uniqueArray(row, { selector: ({ at, id }) => `${at} ${id}`, maxLength: 40 })
  fc.assert(
    fc.property(rows, fc.array(fc.tuple(fc.nat(39), row)), fc.integer({ min: 1, max: 7 }), (all, changes, size) => {
      let stored = all.toSorted(newestFirst)
      const touched = new Set<string>()
      const met: Row[] = []
      let cursor: string | undefined
      for (let n = 0; ; n++) {
        const place = STORIES.placeIn(cursor)
        const below = stored.filter((one) => !place || isBelow(one, place)).slice(0, size + 1)
        const page = STORIES.toPage(below, size, ({ at, id }) => [at, id])
        met.push(...page.items)
        if (page.next === null) break
        cursor = page.next
        const [gone, added] = changes[n] ?? []
        const left = gone === undefined ? undefined : stored[gone % stored.length]
        for (const one of [left, added]) if (one) touched.add(`${one.at} ${one.id}`)
        stored = stored.filter((one) => one !== left && !(added && one.at === added.at && one.id === added.id))
        if (added) stored = [...stored, added].toSorted(newestFirst)
      }
      const names = met.map(({ at, id }) => `${at} ${id}`)
      expect(new Set(names).size).toBe(names.length)
      const stood = all.map(({ at, id }) => `${at} ${id}`).filter((name) => !touched.has(name))
      expect(stood.filter((name) => !names.includes(name))).toEqual([])
    }),
  )
})
