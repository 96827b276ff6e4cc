import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reading } from '#db/engine/reading.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

const KEPT = expect.stringMatching(/^max-age=86400/)
const SHA = 'cd'.repeat(32)
const PICTURE = 'ef'.repeat(32)

let paper: Awaited<ReturnType<typeof testWebServer>>
/** Called by the renderer between the reading of a page and its answer. */
let meanwhile: () => void
const start = async (hasPurge: boolean) => {
  paper = await testWebServer(
    async (request, response) => {
      reading(`page:${request.url}`)
      meanwhile()
      response.setHeader('Content-Type', 'text/html')
      response.end(`<!DOCTYPE html><html><body><p>${'Hello. '.repeat(90)}</p></body></html>`)
    },
    { hasPurge },
  )
  paper.addresses.set('/world', { kind: 'page' })
}
beforeEach(() => {
  meanwhile = () => {}
  return start(true)
})
afterEach(() => paper.close())

const kept = async (url: string, headers = {}) => (await paper.ask(url, { headers })).headers['cdn-cache-control']

test('a page whose tags changed before it left is kept by no cache in front, and the next one is (P-230)', async () => {
  meanwhile = () => paper.change('page:/world')
  expect(await kept('/world')).toBe('no-store')
  meanwhile = () => paper.change('page:/other')
  expect(await kept('/world')).toEqual(KEPT)
  expect(await kept('/world')).toEqual(KEPT)
})

test('so are a redirect, a page that is not there and a page of search', async () => {
  paper.addresses.set('/moved', { kind: 'moved', to: '/world' })
  for (const url of ['/moved', '/nowhere']) expect([url, await kept(url)]).toEqual([url, KEPT])
  // The page of the status is rendered after the address was looked up.
  meanwhile = () => paper.change('address:/nothing')
  paper.change('page:/status/404')
  expect(await kept('/nothing')).toBe('no-store')
  meanwhile = () => {}
  expect(await kept('/nothing')).toEqual(KEPT)
  expect(await kept('/search?q=harbour')).toBe('no-store')
})

test('a cached page that changes while its encoding is made is not kept either', async () => {
  await paper.ask('/world', { headers: { 'accept-encoding': 'br' } })
  const { cache } = paper.web.pages
  const reweigh = cache.reweigh.bind(cache)
  // The page was found fresh, and has just been compressed in another thread.
  vi.spyOn(cache, 'reweigh').mockImplementation((...args) => {
    paper.change('page:/world')
    reweigh(...args)
  })
  const { headers } = await paper.ask('/world', { headers: { 'accept-encoding': 'gzip' } })
  expect([headers['content-encoding'], headers['x-cache'], headers['cdn-cache-control']]).toEqual([
    'gzip',
    'hit',
    'no-store',
  ])
})

test('a picture has the tag of its picture, and none without a cache in front', async () => {
  const file = path.join(paper.dir, 'media/cd', `${SHA}-320.webp`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, 'bytes')
  paper.db.$client.exec(`
    insert into media (sha256, content, file, name, width, height, widths, created_at)
    values ('${PICTURE}', '${PICTURE}', '${SHA}', 'quay.webp', 320, 320, '[320]', 0);
    insert into media_files (file, media_id) values ('${SHA}', '${PICTURE}')`)
  const { headers } = await paper.ask(`/media/${SHA}-320.webp`)
  expect(headers['cache-tag']).toBe('media:efefefefef,everything')
  await paper.close()
  await start(false)
  expect((await paper.ask('/world')).headers).not.toHaveProperty('cdn-cache-control')
})
