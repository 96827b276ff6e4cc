import { afterEach, beforeEach, expect, test } from 'vitest'
import { readerRoutes, routeOf } from '#server/http/pages/reader-routes.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import type { Handle } from '#server/render/read-render.ts'
import { createRenderQueues } from '#server/render/render-queues.ts'

/** More than the places of any line in the renderer, and less than may wait for one network. */
const MADE_UP = 24

const letters = (n: number) => `a${n}`
/**
 * Addresses of each route with a value that a stranger can make up, by what is made up. `/tides` is one that there is.
 */
const EXAMPLES: Record<string, Record<string, (n: number) => string>> = {
  '/article/a': { slug: (n) => `/article/a${n}`, page: (n) => `/article/tides?page=${n + 2}` },
  '/article/a/republish': { slug: (n) => `/article/a${n}/republish` },
  '/embed/a': { slug: (n) => `/embed/a${n}` },
  '/api/oembed': {
    url: (n) => `/api/oembed?url=a${n}`,
    maxwidth: (n) => `/api/oembed?url=a&maxwidth=${n}`,
    maxheight: (n) => `/api/oembed?url=a&maxheight=${n}`,
    format: (n) => `/api/oembed?url=a&format=a${n}`,
  },
  '/latest': { page: (n) => `/latest?page=${n + 2}` },
  '/corrections': { page: (n) => `/corrections?page=${n + 2}` },
  '/search': Object.fromEntries(
    ['q', 'section', 'author', 'topic', 'from', 'to', 'order', 'page'].map((name) => [
      name,
      (n: number) => `/search?${name}=${name === 'page' ? n + 2 : letters(n)}`,
    ]),
  ),
  '/most-read': { within: (n) => `/most-read?within=${n}`, section: (n) => `/most-read?section=a${n}` },
  '/archive/2026': { year: (n) => `/archive/${1_000 + n}` },
  '/archive/2026/11': { month: (n) => `/archive/${1_000 + n}/11` },
  '/archive/2026/11/24': { day: (n) => `/archive/${1_000 + n}/11/24` },
  '/topics/a': { slug: (n) => `/topics/a${n}`, page: (n) => `/topics/tides?page=${n + 2}` },
  '/newsletters/a': { slug: (n) => `/newsletters/a${n}`, page: (n) => `/newsletters/tides?page=${n + 2}` },
  '/newsletters/a/2026-11-29': { slug: (n) => `/newsletters/tides/2026-11-29-${n + 2}` },
  '/newsletters/a/feed.xml': { slug: (n) => `/newsletters/a${n}/feed.xml` },
  '/feed.xml': { before: (n) => `/feed.xml?before=${n}-1` },
  '/a/feed.atom': { slug: (n) => `/a${n}/feed.atom`, before: (n) => `/tides/feed.atom?before=${n}-1` },
  '/topics/a/feed.json': {
    slug: (n) => `/topics/a${n}/feed.json`,
    before: (n) => `/topics/tides/feed.json?before=${n}-1`,
  },
  '/sitemaps/2026-11.xml': { month: (n) => `/sitemaps/${1_000 + n}-11.xml` },
  '/sitemaps/2026-11-2.xml': { part: (n) => `/sitemaps/2026-11-${n}.xml` },
  '/sitemaps/sections-2.xml': { part: (n) => `/sitemaps/sections-${n}.xml` },
  '/cards/a': { name: (n) => `/cards/${'a'.repeat(22)}${n}.png` },
  '/a': { slug: (n) => `/a${n}`, page: (n) => `/tides?page=${n + 2}` },
}
const CASES = Object.entries(EXAMPLES).flatMap(([path, values]) =>
  Object.entries(values).map(([what, pathOf]) => [`${path}, ${what}`, pathOf] as const),
)

let paper: Awaited<ReturnType<typeof testWebServer>>
let began: string[]
let gate: PromiseWithResolvers<void>
/** Requests that came to the web process. */
let came: number
beforeEach(async () => {
  ;[began, gate, came] = [[], Promise.withResolvers(), 0]
  const [queues, mine, opened] = [createRenderQueues(), began, gate.promise]
  const page: Handle = async (request, response) => {
    const { url = '' } = request
    if (/^(?:\/embed)?\/status\//.test(url)) return press.page(request, response)
    const leave = await queues.enter(url)
    if (!leave) return void response.writeHead(503).end()
    response.once('close', leave)
    mine.push(url)
    if (!url.startsWith('/article/story')) await opened
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!DOCTYPE html><h1>${url}</h1>`)
  }
  paper = await testWebServer(page)
  paper.web.server.on('request', () => (came += 1))
  for (const path of [
    '/tides',
    '/article/tides',
    '/topics/tides',
    '/tides/feed.atom',
    '/topics/tides/feed.json',
    '/article/story',
  ])
    paper.addresses.set(path, { kind: 'page' })
})
afterEach(async () => {
  gate.resolve()
  await paper.close()
})

test('every route with values that anybody can make up has examples', () => {
  const isOpen = ({ pattern, query }: { pattern: RegExp; query: readonly string[] }) =>
    query.length > 0 || /\\d|\[a-z0-9/.test(pattern.source)
  const exampled = new Set(CASES.map(([, pathOf]) => routeOf(pathOf(1).split('?')[0] ?? '')))
  expect(readerRoutes.filter(isOpen).filter((route) => !exampled.has(route))).toEqual([])
  const asked = new Set(
    CASES.flatMap(([, pathOf]) => {
      const [path = '', search] = pathOf(1).split('?')
      return [...new URLSearchParams(search).keys()].map((name) => `${routeOf(path)?.pattern} ${name}`)
    }),
  )
  const known = readerRoutes.flatMap(({ pattern, query }) => query.map((name) => `${pattern} ${name}`))
  expect(known.filter((one) => !asked.has(one))).toEqual([])
})

test.each(CASES)('a story is rendered before what waits: %s (P-414)', async (_, pathOf) => {
  const asked = Array.from({ length: MADE_UP }, (_value, n) => paper.ask(pathOf(n)))
  // Each is answered, under way or in a line before the story is asked for.
  await expect.poll(() => came).toBe(MADE_UP)
  const story = paper.ask('/article/story')
  await expect.poll(() => began).toContain('/article/story')
  expect(began.slice(0, -1).length).toBeLessThanOrEqual(2)
  expect((await story).status).toBe(200)
  gate.resolve()
  for (const { status } of await Promise.all(asked)) expect([200, 404]).toContain(status)
})
