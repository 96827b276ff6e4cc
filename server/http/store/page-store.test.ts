import fs from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pageStoreFile } from '#db/engine/page-store-history.ts'
import { reading } from '#db/engine/reading.ts'
import type { Answer } from '#server/http/pages/page-answer.ts'
import { isStored } from '#server/http/store/stored-answer.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import type { Handle } from '#server/render/read-render.ts'
import { bodyOf } from '#server/shared/encodings.ts'

/** The renderer of the other tests, with a search that is given up. */
const page: Handle = async (request, response) => {
  if (request.url?.startsWith('/world?page=9')) reading('given-up')
  return press.page(request, response)
}

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(page, { hasStore: true })
  for (const path of ['/article/a', '/article/b', '/world', '/article/broken', '/article/gone'])
    paper.addresses.set(path, { kind: 'page' })
  paper.addresses.set('/2013/old', { kind: 'moved', to: '/world' })
  paper.addresses.set('/article/was', { kind: 'withdrawn', legal: false })
  paper.addresses.set('/article/banned', { kind: 'withdrawn', legal: true, notice: 7 })
})
afterEach(() => paper.close())

const BR = { headers: { 'accept-encoding': 'br' } }
function inStore<Row = string>(sql: string): Row[] {
  const db = new Database(pageStoreFile(paper.dir), { readonly: true })
  try {
    return db.prepare<[], Row>(sql).pluck().all()
  } finally {
    db.close()
  }
}
const storedKeys = async () => {
  await paper.restart()
  return inStore('select key from pages').toSorted()
}
/** Asks without a renderer: only what is kept can be answered. */
const askAlone = async (url: string) => {
  const before = paper.seen.length
  const got = await paper.ask(url, BR)
  expect([url, paper.seen.length]).toEqual([url, before])
  return got
}

test('after a start every page, redirect and 410 is answered as before, without a render (P-8)', async () => {
  const urls = ['/article/a', '/world?page=2', '/feed.xml', '/2013/old', '/WORLD', '/article/was', '/article/banned']
  const first = []
  for (const url of urls) first.push(await paper.ask(url, BR))
  expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 308, 308, 410, 451])
  await paper.restart()
  await paper.killRenderer()
  for (const [n, url] of urls.entries()) {
    const again = await askAlone(url)
    const { date: _, 'x-cache': cache, ...headers } = again.headers
    const { date: __, 'x-cache': ___, ...before } = first[n]?.headers ?? {}
    expect([url, again.status, cache]).toEqual([url, first[n]?.status, 'hit'])
    expect(headers).toEqual(before)
    expect(again.body.equals(first[n]?.body ?? Buffer.of())).toBe(true)
  }
  await paper.reviveRenderer()
})

test('what is no page of its own is not stored', async () => {
  const urls = ['/nothing', '/article/gone', '/article/broken', '/search?q=x', '/search', '/feed.xml?before=1-1']
  urls.push(
    '/world?page=9',
    '/favicon.ico',
    '/icons/192.png',
    '/desk',
    '/api/articles',
    `/cards/story-1-${'0'.repeat(16)}.png`,
  )
  urls.push('/api/oembed?url=x', '/world?page=x')
  const statuses = []
  for (const url of urls) statuses.push((await paper.ask(url, BR)).status)
  expect(statuses).toEqual([404, 404, 500, 200, 200, 200, 503, 200, 200, 200, 200, 200, 200, 404])
  await paper.ask('/article/a', BR)
  expect(await storedKeys()).toEqual(['/article/a'])
})

test('what readers can invent without end is not stored, whoever keeps it', () => {
  const body = bodyOf(Buffer.from('x'), { isBrotli: false, digest: 'x' })
  const madeFrom = { note: null, tags: [], changedAt: 0 }
  const one: Answer = { kind: 'page', status: 200, headers: {}, body, madeFrom, hits: 0 }
  const keys = ['/feed.xml', '/feed.xml?before=1-1', '/search?q=x', '/world?page=2', '/favicon.ico', 'status:page:404']
  keys.push('status:page:410', 'status:page:451:7', 'status:page:500', 'old:/?p=1', '/nothing/of/ours')
  const stored = keys.filter((key) => isStored(key, one))
  expect(stored).toEqual(['/feed.xml', '/world?page=2', 'status:page:410', 'status:page:451:7'])
  expect(isStored('/nothing', { kind: 'status', status: 404, madeFrom })).toBe(false)
})

test('a page that is made again is stored again, with the tags of its address and the older note', async () => {
  await paper.ask('/article/a', BR)
  paper.change('page:/article/a')
  press.edition = 2
  await paper.ask('/article/a', BR)
  await paper.restart()
  const [tags, seq] = [inStore('select tags from pages'), inStore<number>('select seq from pages')]
  expect(tags).toEqual(['["address:/article/a","page:/article/a","site"]'])
  expect(seq).toEqual([paper.log.seq()])
  expect((await paper.ask('/article/a')).text).toContain('edition 2')
})

test('a withdrawal before the start is seen by the first request after it', async () => {
  for (const url of ['/article/a', '/article/b']) await paper.ask(url, BR)
  await paper.restart({
    between: () => {
      paper.addresses.set('/article/a', { kind: 'withdrawn', legal: false })
      paper.change('address:/article/a')
    },
  })
  // The map of this start's change log knows of no change.
  expect(paper.log.isFresh(['address:/article/a'], 0)).toBe(true)
  expect((await paper.ask('/article/a', BR)).status).toBe(410)
  expect(paper.store?.counts.stale).toBe(1)
  expect((await askAlone('/article/b')).status).toBe(200)
})

test.each([false, true])(
  'a hot page keeps the ETag of its better compression (from the store: %s)',
  async (isLoaded) => {
    let etag = ''
    await paper.ask('/article/a', BR)
    if (isLoaded) await paper.restart()
    for (let n = 0; n < 60; n++) etag = String((await paper.ask('/article/a', BR)).headers.etag)
    while (!etag.endsWith('-b11"')) etag = String((await paper.ask('/article/a', BR)).headers.etag)
    await paper.restart()
    expect((await askAlone('/article/a')).headers.etag).toBe(etag)
  },
)

test('pages of another program are not served: of the web process, or of the renderer behind it', async () => {
  paper.builds.renderer = 'a renderer that was started from other files'
  await paper.ask('/article/a', BR)
  expect(await storedKeys()).toEqual([])
  paper.builds.renderer = 'this-build'
  await paper.ask('/article/b', BR)
  paper.builds.web = 'the next build'
  press.edition = 2
  await paper.restart()
  expect((await paper.ask('/article/b')).text).toContain('edition 2')
})

test('a batch that a kill took is made again, and nothing else', async () => {
  await paper.ask('/article/a', BR)
  await paper.restart()
  await paper.ask('/article/b', BR)
  await paper.restart({ isKilled: true })
  expect((await askAlone('/article/a')).status).toBe(200)
  expect((await paper.ask('/article/b', BR)).headers['x-cache']).toBe('miss')
})

test('a database that is copied back is not taken for the one that pages were made from', async () => {
  const copy = paper.db.$client.serialize()
  paper.change('site')
  await paper.ask('/article/a', BR)
  expect(paper.log.seq()).toBe(1)
  const epoch = paper.log.epoch()
  await paper.restart({
    between: () => {
      // The rows of the copy, in the place of those that are there.
      fs.writeFileSync(`${paper.dir}/copy.db`, copy)
      paper.db.$client.exec(`attach '${paper.dir}/copy.db' as copy; delete from changes;
        insert into changes select * from copy.changes; detach copy`)
    },
  })
  expect(paper.log.epoch()).toBe(epoch)
  // The lost position is used again, for another change.
  paper.change('other')
  expect((await paper.ask('/article/a', BR)).headers['x-cache']).toBe('miss')
})

test('after an error the store is off until the next start, and readers get their pages', async () => {
  await paper.ask('/article/a', BR)
  await paper.restart()
  const handle = new Database(pageStoreFile(paper.dir))
  handle.exec('update bodies set body = zeroblob(50)')
  handle.close()
  expect((await paper.ask('/article/a')).text).toContain('edition 1')
  expect(paper.store?.isOff).toBe(true)
  expect((await paper.ask('/article/b', BR)).status).toBe(200)
  await paper.restart()
  expect(paper.store?.isOff).toBe(false)
  expect(inStore('select key from pages')).toEqual([])
})
