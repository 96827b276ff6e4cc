import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { saveFront } from '#db/commands/front/save-front.ts'
import { countReads } from '#db/commands/reads/count-reads.ts'
import { rankReads } from '#db/commands/reads/rank-reads.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { frontPage } from '#db/queries/front/front-view.ts'
import { deskMostRead, readsOfStory } from '#db/queries/reads/desk-most-read.ts'
import { mostReadPage } from '#db/queries/reads/most-read-view.ts'
import { ADMIN, aDraft, aStory, DAY, type Draft, must, NOON, OTTILIE, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { mostReadTag, WITHIN, type Within } from '#domain/article/lists/ranking.ts'

const HOUR = 3_600_000
let paper: ReturnType<typeof testNewsroom>
let tides: Draft
let rail: Draft
let quay: Draft

beforeEach(() => {
  paper = testNewsroom()
  openSections(paper.db)
  must(createSection(paper.db, OTTILIE, { name: 'Ports', parent: 'world' }, NOON))
  tides = aStory(paper.db, 'Tides')
  rail = aStory(paper.db, 'Rail', { sections: ['politics'] })
  quay = aStory(paper.db, 'Quay', { sections: ['ports'] })
})
afterEach(() => paper.close())

type Reads = [Draft, number][]
/** Counts reads and ranks; returns the tags that are invalidated. */
function read(reads: Reads, now = NOON): string[] {
  must(countReads(paper.db, new Map(reads.map(([{ id }, count]) => [id, count])), now))
  return must(rankReads(paper.db, now))
}
const shown = (within: Within = '24h', section: string | null = null) =>
  mostReadPage(paper.db, { within, section })?.stories.map(({ headline }) => headline)
const changes = () => paper.db.$client.prepare('select coalesce(max(seq), 0) from changes').pluck().get()
const rows = () => paper.db.$client.prepare('select count(*) from read_hours').pluck().get()

test('the most read stories come first, in the paper and in each of their sections (P-14)', () => {
  read([
    [tides, 2],
    [rail, 5],
    [quay, 3],
  ])
  expect(shown()).toEqual(['Rail', 'Quay', 'Tides'])
  // A sub-section's stories are in its parent's lists too.
  expect(shown('24h', 'world')).toEqual(['Quay', 'Tides'])
  expect(shown('24h', 'ports')).toEqual(['Quay'])
  expect(shown('24h', 'opinion')).toEqual([])
  expect(shown('24h', 'nowhere')).toBeUndefined()
})

test('reads add up by the hour and fade with it', () => {
  read([[tides, 3]])
  read([[rail, 2]], NOON + HOUR)
  read([[rail, 2]], NOON + 2 * HOUR)
  expect(shown('3h')).toEqual(['Rail', 'Tides'])
  read([[tides, 2]], NOON + 4 * HOUR)
  // The three reads of Tides at noon are older than three hours.
  expect(shown('3h')).toEqual(['Rail', 'Tides'])
  expect(shown('24h')).toEqual(['Tides', 'Rail'])
})

test('a list that runs empty falls back on the next greater length', () => {
  read([
    [tides, 1],
    [rail, 9],
  ])
  read([[quay, 1]], NOON + 10 * HOUR)
  expect(shown('3h')).toEqual(['Quay', 'Rail', 'Tides'])
  read([], NOON + 3 * DAY)
  expect(shown('3h')).toEqual(['Rail', 'Quay', 'Tides'])
  read([], NOON + 9 * DAY)
  expect(shown('3h')).toEqual([])
  expect(rows()).toBe(0)
})

describe('readers’ pages are told', () => {
  test('of another order, and only of the lists that have it', () => {
    expect(read([[tides, 2]])).toEqual(
      WITHIN.flatMap((within) => ['front', 'section:1'].map((list) => mostReadTag(list, within))),
    )
    const before = changes()
    expect(read([[tides, 40]])).toEqual([])
    expect(changes()).toBe(before)
    expect(read([[rail, 1]])).toContain('most-read:section:2:24h')
    expect(read([[rail, 50]])).toEqual(WITHIN.map((within) => mostReadTag('front', within)))
  })

  test('not of entries below the visible ones', () => {
    const many = Array.from({ length: 12 }, (_, n) => aStory(paper.db, `Story ${n}`, { sections: ['opinion'] }))
    read(many.map((story, n) => [story, 100 - n]))
    const last = many.at(-1)
    expect(last && read([[last, 1]])).toEqual([])
    expect(shown()).toHaveLength(10)
  })
})

test('a withdrawn story is gone at once, and the next one moves up', () => {
  const many = Array.from({ length: 12 }, (_, n) => aStory(paper.db, `Story ${n}`))
  read(many.map((story, n) => [story, 100 - n]))
  must(withdrawArticle(paper.db, OTTILIE, { id: many[0]?.id ?? 0 }, NOON))
  expect(shown()).toEqual(many.slice(1, 11).map((_, n) => `Story ${n + 1}`))
  // The withdrawal invalidated its lists; the next count has nothing to add.
  expect(read([])).toEqual([])
})

test('reads of unpublished stories are not counted', () => {
  const draft = aDraft(paper.db, 'Lanterns')
  read([
    [draft, 9],
    [{ ...draft, id: 4_711 }, 9],
  ])
  expect(shown()).toEqual([])
  expect(rows()).toBe(0)
})

test('no reads are stored when counting is off', () => {
  read([[tides, 2]])
  must(saveSettings(paper.db, ADMIN, { countsReads: false }, NOON))
  expect(read([[tides, 2]])).toContain('most-read:front:24h')
  expect([rows(), shown()]).toEqual([0, []])
})

describe('the desk sees', () => {
  const desk = (within: Within, now: number, section?: string) => deskMostRead(paper.db, { within, section, now })

  test('the numbers hour by hour, the running one last', () => {
    read([[tides, 3]])
    read(
      [
        [tides, 1],
        [rail, 2],
      ],
      NOON + 2 * HOUR,
    )
    const found = desk('3h', NOON + 2 * HOUR)
    expect(found?.items.map(({ headline, section, reads }) => [headline, section?.slug, reads])).toEqual([
      ['Tides', 'world', { from: NOON - HOUR, hours: [0, 3, 0, 1], total: 4 }],
      ['Rail', 'politics', { from: NOON - HOUR, hours: [0, 0, 0, 2], total: 2 }],
    ])
    expect(desk('24h', NOON + 2 * HOUR, 'politics')?.items).toHaveLength(1)
    expect(desk('24h', NOON, 'nowhere')).toBeNull()
    expect(readsOfStory(paper.db, { id: tides.id, now: NOON + 2 * HOUR })).toMatchObject({ total: 4 })
    expect(readsOfStory(paper.db, { id: quay.id, now: NOON }).hours).toEqual(Array(169).fill(0))
  })

  test('whether reads are counted at all', () => {
    expect(desk('24h', NOON)).toEqual({ within: '24h', isCounted: true, items: [] })
    must(saveSettings(paper.db, ADMIN, { countsReads: false }, NOON))
    expect(desk('24h', NOON)?.isCounted).toBe(false)
  })
})

test('a slot can show the most read story that is in no other slot', () => {
  read([
    [quay, 9],
    [tides, 5],
    [rail, 1],
  ])
  const slots = { ...emptyFront(), lead: quay.id, seconds: [{ mostRead: '3h' as const }, null, null] }
  must(saveFront(paper.db, OTTILIE, { version: 0, slots }, NOON))
  expect(frontPage(paper.db).seconds[0]?.headline).toBe('Tides')
  must(withdrawArticle(paper.db, OTTILIE, { id: tides.id }, NOON))
  expect(frontPage(paper.db).seconds[0]?.headline).toBe('Rail')
})
