import { afterEach, beforeEach, expect, test } from 'vitest'
import { GIVEN_UP, reading } from '#db/engine/reading.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer((request, response) => {
    if (request.url?.includes('q=endless')) reading(GIVEN_UP)
    return press.page(request, response)
  })
  paper.addresses.set('/world', { kind: 'page' })
})
afterEach(() => paper.close())

test('a flood of searches pushes no page out, since none of them is kept', async () => {
  await paper.ask('/world')
  const before = paper.web.pages.size()
  for (let n = 0; n < 20; n++) expect((await paper.ask(`/search?q=${n}`)).headers['x-cache']).toBe('miss')
  expect(paper.web.pages.size()).toEqual(before)
  expect((await paper.ask('/search?q=1')).headers['x-cache']).toBe('miss')
  expect((await paper.ask('/world')).headers['x-cache']).toBe('hit')
  // The empty form is cached like any other page.
  await paper.ask('/search')
  expect((await paper.ask('/search')).headers['x-cache']).toBe('hit')
})

test('a search can be revalidated', async () => {
  const first = await paper.ask('/search?q=harbour')
  const again = await paper.ask('/search?q=harbour', { headers: { 'if-none-match': first.headers.etag ?? '' } })
  expect([first.status, again.status]).toEqual([200, 304])
})

test.each(['identity', 'gzip', 'br'])(
  'one that was given up is a page with 503 that nobody keeps (%s)',
  async (encoding) => {
    const asking = { headers: { 'accept-encoding': encoding } }
    const { status, headers, text } = await paper.ask('/search?q=endless', asking)
    expect(status).toBe(503)
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'retry-after': '1', 'x-cache': 'miss' })
    expect(headers['cache-tag']).toBeUndefined()
    if (encoding === 'identity') expect(text).toContain('edition 1')
    else expect(headers['content-encoding']).toBe(encoding)
    const seen = paper.seen.length
    await paper.ask('/search?q=endless', asking)
    expect(paper.seen.length).toBe(seen + 1)
  },
)
