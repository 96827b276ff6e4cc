import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { countFillAddresses, fillAddresses } from '#db/page-store/fill-addresses.ts'
import { orderFill, readStore } from '#db/page-store/fill-state.ts'
import { PageStoreReader } from '#db/page-store/page-store-reader.ts'
import { aStory, openSections } from '#db/testing/cast.ts'
import { HotPages } from '#server/http/pages/hot-pages.ts'
import { FillStore } from '#server/http/store/fill-store.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import type { Handle } from '#server/render/read-render.ts'

/** The renderer of the other tests, which gives up addresses with “late” in them; this one is a list. */
const page: Handle = (request, response) => {
  if (request.url === '/latest') request.url = '/newest'
  return press.page(request, response)
}

let paper: Awaited<ReturnType<typeof testWebServer>>
let pauses: number
/** Runs in each pause, with its number and length. */
let meanwhile: (n: number, ms: number) => void
let isAheadBusy: boolean
let now: number
beforeEach(async () => {
  press.edition = 1
  ;[pauses, meanwhile, isAheadBusy, now] = [0, () => {}, false, 0]
  paper = await testWebServer(page, { hasStore: true, hot: new HotPages(), isResolved: true })
  openSections(paper.db)
  for (let n = 0; n < 5; n++) aStory(paper.db, `Tides ${n}`, {}, Date.UTC(2026, 10, 24, n))
})
afterEach(() => paper.close())

const paths = () => [...fillAddresses(paper.db)].map(({ path }) => path)
function filler() {
  const { store } = paper
  if (!store) throw new Error('There is no store.')
  return new FillStore({
    store,
    renders: paper.web.spare,
    isAheadBusy: () => isAheadBusy,
    db: () => paper.db,
    clock: () => (now += 900),
    pause: async (ms) => meanwhile((pauses += 1), ms),
  })
}
const progress = () => readStore(paper.dir)?.fill
async function stored(): Promise<string[]> {
  await paper.restart()
  const reader = new PageStoreReader(pageStoreFile(paper.dir), 'this-build')
  const found = paths().filter((path) => reader.find(path) !== null)
  reader.close()
  return found
}

test('the addresses are lists with their feeds, then stories from the newest on, and they continue where they ended', () => {
  const all = [...fillAddresses(paper.db)]
  expect(all.length).toBe(countFillAddresses(paper.db))
  expect(all[0]?.path).toBe('/')
  for (const path of ['/latest', '/feed.xml', '/world', '/world/feed.xml', '/sitemap.xml', '/archive/2026/11'])
    expect(all.map((one) => one.path)).toContain(path)
  const stories = ['/article/tides-4', '/article/tides-3', '/article/tides-2', '/article/tides-1', '/article/tides-0']
  expect(all.slice(-5).map(({ path }) => path)).toEqual(stories)
  const rest = [...fillAddresses(paper.db, all.at(-3)?.after)].map(({ path }) => path)
  expect(rest).toEqual(stories.slice(3))
})

test('a store that was made anew is filled with every public page, and memory is left to readers', async () => {
  await filler().poll()
  expect(progress()).toMatchObject({ state: 'done', total: paths().length, looked: paths().length, failed: 0 })
  expect(paper.web.pages.cache.counts.misses).toBe(0)
  expect(paper.web.pages.cache.size().entries).toBe(0)
  expect(await stored()).toEqual(paths())
  const before = paper.seen.length
  expect((await paper.ask('/article/tides-3', { headers: { 'accept-encoding': 'br' } })).headers['x-cache']).toBe('hit')
  expect(paper.seen.length).toBe(before)
})

test('it is done once, and begins again when told: what is fresh is not rendered again', async () => {
  await filler().poll()
  // Its last pages are written by then.
  await paper.restart()
  const before = paper.seen.length
  await filler().poll()
  expect(orderFill(paper.dir, 'fill', 2_000)).toBe(true)
  paper.change('page:/article/tides-3')
  await filler().poll()
  expect(paper.seen.slice(before).map(({ url }) => url)).toEqual(['/article/tides-3'])
  expect(progress()).toMatchObject({ state: 'done', drawn: 1, looked: paths().length })
})

test('it pauses when told, and goes on where it was', async () => {
  meanwhile = (n) => void (n === 12 && orderFill(paper.dir, 'pause', 2_000))
  await filler().poll()
  const half = progress()
  expect(half?.state).toBe('paused')
  expect(half?.looked).toBeGreaterThanOrEqual(12)
  expect(half?.looked).toBeLessThan(paths().length)
  await filler().poll()
  expect(progress()).toEqual(half)
  orderFill(paper.dir, 'resume', 2_000)
  await filler().poll()
  expect(progress()?.state).toBe('done')
  expect(await stored()).toEqual(paths())
})

test('hot pages go first, and so do readers', async () => {
  isAheadBusy = true
  meanwhile = (n) => {
    expect(n > 5 || paper.seen.length === 0).toBe(true)
    isAheadBusy = n < 5
  }
  await filler().poll()
  expect(progress()?.state).toBe('done')
})

test('it ends where the store is nine tenths full', async () => {
  const full = filler()
  const { store } = paper
  if (store) store.size = () => ({ pages: 9, bytes: 91, maxBytes: 100 })
  await full.poll()
  expect(progress()).toMatchObject({ state: 'done', drawn: 0 })
})

test('with a renderer that is broken it tries less and less often, and goes on at once when it works again', async () => {
  const waits: number[] = []
  paper.web.spare.render = async () => (waits.length < 9 ? 'failed' : 'fresh')
  meanwhile = (_, ms) => void waits.push(Math.round(ms / 1_000))
  await filler().poll()
  expect(waits.slice(0, 10)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 0])
  expect(progress()).toMatchObject({ state: 'done', failed: 9, drawn: 0 })
})

test('where that is turned off, a store that is made anew waits for an order', async () => {
  paper.builds.web = 'the next build'
  await paper.restart({ isFilled: false })
  await filler().poll()
  expect(progress()).toMatchObject({ state: 'paused', looked: 0 })
  orderFill(paper.dir, 'resume', 2_000)
  await filler().poll()
  expect(progress()).toMatchObject({ state: 'done', failed: 0 })
})
