import type { ServerResponse } from 'node:http'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'
import { kept, type Origin, startOrigin } from '#e2e/edge/origin.ts'
import { ensureVarnish } from '#e2e/edge/programs.ts'
import { startVarnish, type Varnish } from '#e2e/edge/varnish.ts'
import { ask } from '#e2e/support/machine.ts'
import { freePort } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

let origin: Origin
let varnish: Varnish
let purgePort: number
test.beforeAll(async () => {
  test.setTimeout(300_000)
  ensureVarnish()
  const port = await freePort()
  purgePort = await freePort()
  origin = await startOrigin(port)
  varnish = await startVarnish(port, { http: await freePort(), purge: purgePort })
})
test.afterAll(async () => {
  await varnish?.stop()
  await origin?.close()
})

/** Asks, and says how Varnish came by it. */
const edge = async (path: string, headers: Record<string, string> = {}) => {
  const { status, text, headers: got } = await ask(varnish, path, { headers })
  return [status, text, got['x-edge']]
}
const purge = (tags: string, to = `http://localhost:${purgePort}`) =>
  ask({ url: to }, '/', { method: 'PURGE', headers: { 'surrogate-key': tags } })
const says = (text: string, tags: string, more = {}) => {
  origin.answer = (_, response) => void response.writeHead(200, kept(tags, more)).end(text)
}

test('a page is kept until one of its tags is purged, and other pages stay', async () => {
  says('one', 'a b')
  expect(await edge('/one')).toEqual([200, 'one', 'miss'])
  says('two', 'c b2')
  expect(await edge('/two')).toEqual([200, 'two', 'miss'])
  says('new', 'a b')
  expect([await edge('/one'), await edge('/two')]).toEqual([
    [200, 'one', 'hit'],
    [200, 'two', 'hit'],
  ])
  expect((await purge('x b y')).headers['x-purged']).toBe('1')
  expect([await edge('/one'), await edge('/one'), await edge('/two')]).toEqual([
    [200, 'new', 'miss'],
    [200, 'new', 'hit'],
    [200, 'two', 'hit'],
  ])
  expect((await purge('everything')).headers['x-purged']).toBe('2')
  expect(await edge('/two')).toEqual([200, 'new', 'miss'])
})

test('who reaches Varnish from outside purges nothing', async () => {
  says('kept', 'guarded')
  await edge('/guarded')
  for (const headers of [{}, { 'x-forwarded-for': '127.0.0.1' }, { host: `localhost:${purgePort}` }])
    expect(
      (await ask(varnish, '/', { method: 'PURGE', headers: { 'surrogate-key': 'guarded', ...headers } })).status,
    ).toBe(405)
  expect(await edge('/guarded')).toEqual([200, 'kept', 'hit'])
  expect((await ask({ url: `http://localhost:${purgePort}` }, '/guarded')).status).toBe(405)
})

test('what is out of date when it leaves is given to who asked, and not kept', async () => {
  const waiting: ServerResponse[] = []
  origin.answer = (_, response) => void waiting.push(response)
  const first = edge('/in-flight')
  await expect.poll(() => waiting.length).toBe(1)
  // Asked for after the change: Varnish lets it wait for the first.
  const second = edge('/in-flight')
  says('new', 'late')
  await purge('late')
  waiting[0]?.writeHead(200, kept('late', { 'CDN-Cache-Control': 'no-store' })).end('old')
  expect(await first).toEqual([200, 'old', 'pass'])
  expect((await second)[1]).toBe('new')
})

test('what was under way at the first purge is gone with the second', async () => {
  const waiting: ServerResponse[] = []
  origin.answer = (_, response) => void waiting.push(response)
  const first = edge('/on-its-way')
  await expect.poll(() => waiting.length).toBe(1)
  await purge('way')
  waiting[0]?.writeHead(200, kept('way')).end('old')
  await first
  expect(await edge('/on-its-way')).toEqual([200, 'old', 'hit'])
  says('new', 'way')
  await purge('way')
  expect(await edge('/on-its-way')).toEqual([200, 'new', 'miss'])
})

for (const [what, headers] of [
  ['a cookie', { 'Set-Cookie': 'session=secret' }],
  ['an answer for one person', { 'Cache-Control': 'private, no-store' }],
  ['one that depends on more than the encoding', { Vary: 'Accept-Encoding, Cookie' }],
  ['one without tags', { 'CDN-Cache-Control': undefined, 'Surrogate-Key': undefined }],
] as const)
  test(`${what} is never kept`, async () => {
    const path = `/never-${what.replaceAll(' ', '-')}`
    const given = Object.fromEntries(
      Object.entries({ ...kept('n'), ...headers }).filter(([, value]) => value !== undefined),
    )
    let n = 0
    origin.answer = (_, response) => void response.writeHead(200, given).end(`answer ${++n}`)
    expect([await edge(path), await edge(path)]).toEqual([
      [200, 'answer 1', 'pass'],
      [200, 'answer 2', 'pass'],
    ])
    // The next one that may be kept is.
    says('kept', 'n')
    await expect.poll(() => edge(path)).toEqual([200, 'kept', 'hit'])
  })

test('the desk, the API and what is not reading pass with all that they have, and are never kept', async () => {
  let n = 0
  origin.answer = (_, response) => void response.writeHead(200, kept('n')).end(`answer ${++n}`)
  for (const path of [
    '/desk',
    '/desk/sign-in',
    '/shared-preview/abc',
    '/api/articles',
    '/api/oembed?url=x',
    '/healthz',
    '/metrics',
  ]) {
    const from = n
    const headers = { cookie: 'session=a', authorization: 'Bearer b', 'accept-language': 'de' }
    expect([path, await edge(path, headers), await edge(path, headers)]).toEqual([
      path,
      [200, `answer ${from + 1}`, 'pass'],
      [200, `answer ${from + 2}`, 'pass'],
    ])
    expect(origin.asked.at(-1)?.headers).toMatchObject(headers)
  }
  const posted = await ask(varnish, '/', { method: 'POST', body: 'x' })
  expect(posted.headers['x-edge']).toBe('pass')
})

test('each line of an event stream comes when it is sent, on a connection that ends with it', async () => {
  const streams: ServerResponse[] = []
  origin.answer = ({ url }, response) => {
    if (url !== EVENT_STREAM_PATH) return void response.writeHead(200, kept('n')).end('a page')
    streams.push(response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'private, no-store' }))
    response.write('data: 1\n\n')
  }
  const answer = await fetch(varnish.url + EVENT_STREAM_PATH)
  const lines = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await lines?.read())?.value).toBe('data: 1\n\n')
  streams[0]?.write('data: 2\n\n')
  expect((await lines?.read())?.value).toBe('data: 2\n\n')
  expect(answer.headers.get('connection')).toBe('close')
  streams[0]?.end()
  expect((await lines?.read())?.done).toBe(true)
})

test('a page is asked for without anything that is of one person, in three encodings', async () => {
  origin.answer = ({ headers }, response) =>
    void response.writeHead(200, kept('encoded')).end(`${String(headers['accept-encoding'])} ${String(headers.cookie)}`)
  const asked = (encoding: string) => edge('/encoded', { 'accept-encoding': encoding, cookie: 'session=a' })
  expect([
    await asked('gzip, deflate, br, zstd'),
    await asked('br;q=0.5,gzip'),
    await asked('gzip;q=1.0, br;q=0'),
  ]).toEqual([
    [200, 'br, gzip undefined', 'miss'],
    [200, 'br, gzip undefined', 'hit'],
    [200, 'gzip undefined', 'miss'],
  ])
  expect([await asked('identity'), await asked('br;q=0.000')]).toEqual([
    [200, 'undefined undefined', 'miss'],
    [200, 'undefined undefined', 'hit'],
  ])
})

test('while the newsroom is down a copy past its time is shown, what was purged is not, and neither is when it is up', async () => {
  says('short', 'short', { 'CDN-Cache-Control': 'max-age=1, stale-if-error=86400' })
  for (const path of ['/short', '/short-purged']) expect(await edge(path)).toEqual([200, 'short', 'miss'])
  const over = () => new Promise((resolve) => setTimeout(resolve, 1_500))
  await over()
  says('next', 'short', { 'CDN-Cache-Control': 'max-age=1, stale-if-error=86400' })
  expect(await edge('/short')).toEqual([200, 'next', 'miss'])
  await over()
  says('other', 'gone')
  expect(await edge('/gone')).toEqual([200, 'other', 'miss'])
  await purge('gone')
  await origin.close()
  // At once, before the probe has noticed, and after it has.
  expect(await edge('/short')).toEqual([200, 'next', 'hit'])
  expect(await edge('/gone')).toEqual([503, expect.stringContaining('not available'), undefined])
  for (let n = 0; n < 8; n++) {
    expect((await edge('/short')).slice(0, 2)).toEqual([200, 'next'])
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  says('again', 'short')
  await origin.open()
  await expect.poll(() => edge('/short')).toEqual([200, 'again', 'hit'])
})
