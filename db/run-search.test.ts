import { execFileSync } from 'node:child_process'
import process from 'node:process'
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

test('a page under a server loads neither stemmers nor tables of search (P-358)', () => {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    const { setSearchRunner, runSearch } = await import('#db/run-search.ts')
    setSearchRunner(async () => null)
    await runSearch({}, { q: 'harbour', page: 1 })
    console.log(loaded.join('\\n'))`
  const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(loaded).toContain('/db/run-search.ts')
  expect(loaded).not.toMatch(/stemmers|opencc|queries\/search/)
})
