import { afterEach, expect, test } from 'vitest'
import { collectReading, GIVEN_UP } from '#db/engine/reading.ts'
import { type Found, setSearchRunner, runSearch } from '#db/run-search.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory } from '#db/testing/seed.ts'

const shared = globalThis as { broadsheetSearch?: unknown }
afterEach(() => {
  delete shared.broadsheetSearch
})

async function searched() {
  const paper = testNewsroom()
  aCast(paper.db)
  aStory(paper.db, { headline: 'A harbour' })
  const tags = new Set<string>()
  const view = await collectReading(tags, () => runSearch(paper.db, { q: 'harbour', page: 1 }))
  paper.close()
  return { view, tags: [...tags] }
}

test('without a worker the search runs in this thread', async () => {
  const { view, tags } = await searched()
  expect(view?.total).toBe(1)
  expect(tags).toEqual(expect.arrayContaining(['search', 'site']))
})

test('tags read in the worker reach the page', async () => {
  const counts = { total: 7, totalIsCapped: false, isPartial: false, page: 1, hasNext: false }
  const view = { hits: [], ...counts, isAsked: true, author: null, topic: null, names: [], meant: [], meantHits: [] }
  setSearchRunner(async (): Promise<Found> => ({ view, tags: ['search', 'section:3'] }))
  expect(await searched()).toEqual({ view, tags: ['search', 'section:3'] })
})

test('a search that was given up marks its page', async () => {
  setSearchRunner(async () => null)
  expect(await searched()).toEqual({ view: null, tags: [GIVEN_UP] })
})
