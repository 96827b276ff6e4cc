import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/engine/open.ts'
import { rankByRelevance } from '#db/queries/search/rank-by-relevance.ts'
import { type SearchInput, search } from '#db/queries/search/search.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, HOUR, NOON, paragraphs } from '#db/testing/seed.ts'

const DAY = 24 * HOUR
const MENTION = paragraphs('The tide and the wall were spoken of.')
let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeAll(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
  aStory(db, { headline: 'Old tide wall', at: NOON - 1_000 * DAY })
  aStory(db, { headline: 'A tide wall', at: NOON - 5 * DAY, authors: ['noor-halvorsen'], topics: ['harbour-fund'] })
  aStory(db, { headline: 'Lead', standfirst: 'The wall, the tide.', at: NOON - 4 * DAY, document: MENTION })
  aStory(db, { headline: 'In order', standfirst: 'Tide wall gone', at: NOON - 3 * DAY, document: MENTION })
  aStory(db, { headline: 'Mention', at: NOON - DAY, document: MENTION, topics: ['harbour-fund'] })
  aStory(db, { headline: 'Tide wall secret', end: 'draft', topics: ['rail'], authors: ['piet-morrow'] })
})
afterAll(() => newsroom.close())

const find = (more: Partial<SearchInput> = {}) => search(db, { q: 'tide wall', page: 1, ...more })
const found = (more: Partial<SearchInput> = {}) => find(more).hits.map((hit) => hit.headline)

test('a headline with all of several words comes first; else field, word order and age decide (P-296)', () => {
  expect(found()).toEqual(['A tide wall', 'Old tide wall', 'In order', 'Lead', 'Mention'])
  expect(found({ q: 'tide' }).at(-1)).toBe('Old tide wall')
})

test('or the newest', () => {
  expect(found({ order: 'newest' })).toEqual(['Mention', 'In order', 'Lead', 'A tide wall', 'Old tide wall'])
  expect(found({ order: 'anything' })).toEqual(found())
})

test('unranked results follow by date', () => {
  const rest = { standfirst: '', language: 'en', authors: '[]' }
  const hits = [3, 1, 2].map((id) => ({ id, at: NOON + id, headline: id === 1 ? 'tide' : '', ...rest }))
  const terms = [{ exact: ['tide'], forms: [], authors: [] }]
  const order = (withinMs: number) => rankByRelevance(terms, { hits }, withinMs).map((hit) => hit.id)
  expect(order(Infinity)).toEqual([1, 3, 2])
  expect(order(-1)).toEqual([3, 2, 1])
})

test('author and topic filter, together too, and tell their names', () => {
  expect(find({ author: 'noor-halvorsen' })).toMatchObject({ author: 'Noor Halvorsen', topic: null, total: 1 })
  expect(found({ topic: 'harbour-fund' })).toEqual(['A tide wall', 'Mention'])
  expect(found({ topic: 'harbour-fund', author: 'noor-halvorsen', section: 'world' })).toEqual(['A tide wall'])
  expect(found({ topic: 'harbour-fund', author: 'noor-halvorsen', section: 'politics' })).toEqual([])
})

test('an unknown author or topic holds nothing, as one that nothing public is by or about, whose name nobody learns', () => {
  for (const more of [{ author: 'nobody' }, { topic: 'nothing' }, { topic: 'rail' }, { author: 'piet-morrow' }])
    expect(find(more)).toMatchObject({ hits: [], total: 0, author: null, topic: null, isAsked: true })
})

test('a query of only exclusions finds nothing', () => {
  expect(find({ q: '-tide' })).toMatchObject({ hits: [], isAsked: false })
})
