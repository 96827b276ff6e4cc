import net from 'node:net'
import zlib from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changed } from '#db/commands/shared/changed.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(press.page)
  paper.addresses.set('/world', { kind: 'page' })
})
afterEach(() => paper.close())

test('a hit and a 304 have the same headers as a miss; closing is announced', async () => {
  paper.change('site')
  const miss = await paper.ask('/world', { headers: { connection: 'keep-alive' } })
  let hit = miss
  for (let i = 0; i < 4; i++) hit = await paper.ask('/world', { headers: { connection: 'keep-alive' } })
  const told = (headers: typeof hit.headers) => ({
    ...headers,
    date: '',
    connection: '',
    'keep-alive': '',
    'x-cache': '',
  })
  expect([miss.headers['x-cache'], hit.headers['x-cache']]).toEqual(['miss', 'hit'])
  expect(told(hit.headers)).toEqual(told(miss.headers))
  expect(Math.abs(Date.parse(hit.headers.date ?? '') - Date.now())).toBeLessThan(5_000)
  expect(hit.headers.connection).toBe('keep-alive')
  const same = await paper.ask('/world', {
    headers: { connection: 'keep-alive', 'if-none-match': hit.headers.etag ?? '' },
  })
  const { 'content-length': _, ...unchanged } = told(hit.headers)
  expect([same.status, told(same.headers)]).toEqual([304, unchanged])
  expect((await paper.ask('/world', { headers: { connection: 'close' } })).headers.connection).toBe('close')
})

test('one connection carries many answers, whole and 304, with and without a body', async () => {
  let etag = ''
  for (let i = 0; i < 4; i++) etag = (await paper.ask('/world')).headers.etag ?? ''
  const socket = net.connect(paper.port, '127.0.0.1')
  const get = 'GET /world HTTP/1.1\r\nHost: x\r\n'
  const head = 'HEAD /world HTTP/1.1\r\nHost: x\r\n\r\n'
  socket.write(`${get}\r\n${get}If-None-Match: ${etag}\r\n\r\n${head}${get}Connection: close\r\n\r\n`)
  let said = ''
  for await (const chunk of socket) said += chunk
  const answers = said.split(/(?=HTTP\/1\.1 )/)
  expect(answers.map((one) => one.slice(9, 12))).toEqual(['200', '304', '200', '200'])
  expect(answers.map((one) => one.includes('</html>'))).toEqual([true, false, false, true])
})

test('Last-Modified is sent once its second is over (P-228)', async () => {
  const at = Date.now()
  write(paper.db, (tx) => {
    changed(tx, ['site'], at)
    return ok(null)
  })
  const ask = async () => (await paper.ask('/world', { headers: { connection: 'keep-alive' } })).headers
  for (let i = 0; i < 4; i++) await ask()
  if (Date.now() < Math.floor(at / 1000) * 1000 + 900) expect((await ask())['last-modified']).toBeUndefined()
  await expect.poll(async () => (await ask())['last-modified'], { timeout: 3_000 }).toBe(new Date(at).toUTCString())
})

test('the heads that are kept for a page weigh, those of a 304 too, and once (P-327)', async () => {
  const ask = (headers: Record<string, string> = {}) =>
    paper.ask('/world', { headers: { connection: 'keep-alive', ...headers } })
  const bytes = () => paper.web.pages.size().bytes
  const { headers } = await ask()
  await ask()
  const bare = bytes()
  await ask()
  await ask()
  const withHead = bytes()
  expect(withHead - bare).toBeGreaterThan(900)
  expect(withHead - bare).toBeLessThan(2_500)
  await ask({ 'if-none-match': headers.etag ?? '' })
  const withBoth = bytes()
  expect(withBoth - withHead).toBeGreaterThan(800)
  await ask({ 'if-none-match': headers.etag ?? '' })
  await ask()
  expect(bytes()).toBe(withBoth)
})

test('an encoding that nobody wanted is made for the first who does, and what is kept of it weighs', async () => {
  const plain = await paper.ask('/world')
  const before = paper.web.pages.size().bytes
  for (let i = 0; i < 2; i++) {
    const gz = await paper.ask('/world', { headers: { 'accept-encoding': 'gzip' } })
    expect(zlib.gunzipSync(gz.body)).toEqual(plain.body)
    expect(paper.web.pages.size().bytes).toBe(before + gz.body.length)
  }
})
