import { afterEach, beforeEach, expect, test } from 'vitest'
import { HotPages } from '#server/http/pages/hot-pages.ts'
import { RenderAhead } from '#server/http/pages/render-ahead.ts'
import { SpareRenders } from '#server/http/pages/spare-renders.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import type { Handle } from '#server/render/read-render.ts'
import { SPARE_HEADER } from '#server/shared/provenance.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
let hot: HotPages
let ahead: RenderAhead
let now: number
/** Pages that wait in the renderer until they are let go. */
let held: Map<string, PromiseWithResolvers<void>>
let isRendererBusy: boolean
const page: Handle = async (request, response) => {
  if (isRendererBusy && request.headers[SPARE_HEADER]) {
    response.writeHead(503).end()
    return
  }
  await held.get(request.url ?? '')?.promise
  return press.page(request, response)
}

beforeEach(async () => {
  press.edition = 1
  now = 0
  held = new Map()
  isRendererBusy = false
  hot = new HotPages()
  paper = await testWebServer(page, { hasStore: true, hot })
  for (const path of ['/article/a', '/article/b', '/article/c', '/article/slow'])
    paper.addresses.set(path, { kind: 'page' })
  ahead = new RenderAhead({ position: paper.web.position, hot, renders: paper.web.spare, clock: () => now })
})
afterEach(() => paper.close())

const BR = { headers: { 'accept-encoding': 'br' } }
const ask = (url: string) => paper.ask(url, BR)
const hit = async (url: string) => (await ask(url)).headers['x-cache']
const rendered = () => paper.seen.splice(0).map(({ url }) => url)
const after = async (ms: number) => {
  now += ms
  await ahead.tick()
}

test('pages that were asked for are rendered again at once after a change, the most asked first, and the next reader waits for none (P-9)', async () => {
  for (const url of ['/article/a', '/article/b', '/article/b', '/article/c']) await ask(url)
  rendered()
  paper.change('page:/article/a', 'page:/article/b')
  press.edition = 2
  await after(0)
  expect(rendered()).toEqual(['/article/b', '/article/a'])
  for (const url of ['/article/a', '/article/b', '/article/c']) expect([url, await hit(url)]).toEqual([url, 'hit'])
  expect((await paper.ask('/article/a')).text).toContain('edition 2')
  expect(rendered()).toEqual([])
})

test('the first change is answered at once, more of them in groups of 300 ms, twice as long each time, two seconds at most', async () => {
  await ask('/article/a')
  rendered()
  const times: number[] = []
  for (let ms = 0; ms < 8_000; ms += 100) {
    paper.change('site')
    await after(ms === 0 ? 0 : 100)
    if (rendered().length > 0) times.push(ms)
  }
  expect(times).toEqual([0, 300, 900, 2_100, 4_100, 6_100])
  await after(2_000)
  rendered()
  await after(2_000)
  paper.change('site')
  await after(0)
  expect(rendered()).toEqual(['/article/a'])
})

test('a page rendered ahead is not read: it counts as no request', async () => {
  await ask('/article/a')
  await ask('/article/b')
  await ask('/article/b')
  const { hits, misses } = paper.web.pages.cache.counts
  for (let n = 0; n < 5; n++) {
    paper.change('page:/article/a')
    await after(0)
    await after(300)
  }
  expect(paper.web.spare.counts.done).toBe(5)
  expect(hot.hottest(2, now)).toEqual(['/article/b', '/article/a'])
  expect(paper.web.pages.cache.counts).toMatchObject({ hits, misses })
})

test('nothing is rendered ahead while a reader’s page is made, and it goes on after that', async () => {
  await ask('/article/a')
  const gate = Promise.withResolvers<void>()
  held.set('/article/slow', gate)
  paper.change('site')
  const slow = ask('/article/slow')
  while (!paper.seen.some(({ url }) => url === '/article/slow')) await hit('/healthz')
  rendered()
  await after(0)
  await after(300)
  expect(rendered()).toEqual([])
  expect(ahead.waiting()).toBe(1)
  gate.resolve()
  await slow
  await after(100)
  expect(rendered()).toEqual(['/article/a'])
})

test('that holds where another renderer would be free', async () => {
  let isMaking = true
  const made: string[] = []
  const cache = {
    poll: () => {},
    isFresh: () => false,
    isMaking: () => isMaking,
    makeAhead: async (key: string) => void made.push(key),
  }
  const renders = new SpareRenders({ cache, make: () => Promise.reject(new Error('not asked')) })
  expect([await renders.render('/article/a'), made]).toEqual(['busy', []])
  isMaking = false
  expect([await renders.render('/article/a'), made]).toEqual(['rendered', ['/article/a']])
})

test('a renderer with other work refuses, and the page is rendered later', async () => {
  await ask('/article/a')
  paper.change('site')
  rendered()
  isRendererBusy = true
  await after(0)
  await after(300)
  expect(paper.web.spare.counts).toEqual({ done: 0, failed: 0 })
  expect(ahead.waiting()).toBe(1)
  isRendererBusy = false
  await after(100)
  expect(await hit('/article/a')).toBe('hit')
})

test('a reader who comes first makes the page, and one who comes while it is rendered joins', async () => {
  await ask('/article/a')
  await ask('/article/b')
  paper.change('site')
  expect(await hit('/article/a')).toBe('miss')
  rendered()
  const gate = Promise.withResolvers<void>()
  held.set('/article/b', gate)
  const rendering = ahead.tick()
  while (paper.seen.length === 0) await hit('/healthz')
  const reader = ask('/article/b')
  while (paper.web.pages.cache.counts.joined === 0) await hit('/healthz')
  gate.resolve()
  expect((await reader).status).toBe(200)
  await rendering
  expect(rendered()).toEqual(['/article/b'])
})

test('searches and what does not exist are never rendered ahead', async () => {
  for (const url of ['/search?q=x', '/nothing', '/feed.xml?before=1-1', '/favicon.ico', '/desk']) await ask(url)
  expect(hot.hottest(9, 0)).toEqual([])
})

test('what was read in a quiet hour is rendered at the first change after it (P-417)', async () => {
  const QUIET_MINUTES = 200
  for (let minute = 0; minute < QUIET_MINUTES; minute++) {
    if (minute > QUIET_MINUTES - 50) await ask('/article/a')
    await after(60_000)
  }
  await ask('/article/b')
  rendered()
  paper.change('site')
  await after(0)
  await after(300)
  expect(rendered()).toEqual(['/article/a', '/article/b'])
})
