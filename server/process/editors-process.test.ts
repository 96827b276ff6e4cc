import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { press } from '#server/http/testing/final-page.ts'
import { SITE, testWebServer } from '#server/http/testing/web-server.ts'

const KEY = '1b671a64-40d5-491e-99b0-da01ff1f3341'
let paper: Awaited<ReturnType<typeof testWebServer>>
let wanted = 0
let server: http.Server | null = null
const seen: { url: string; body: string }[] = []

beforeEach(async () => {
  wanted = 0
  seen.length = 0
  paper = await testWebServer(press.page, { wantEditors: () => (wanted += 1) })
})
afterEach(async () => {
  await stop()
  await paper.close()
})

type Answer = (request: IncomingMessage, response: ServerResponse) => void

async function start(answer: Answer = (_, response) => response.end('done')): Promise<void> {
  const born = http.createServer((request, response) => {
    if (request.url === '/healthz') return response.end('ok')
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      seen.push({ url: request.url ?? '', body })
      answer(request, response)
    })
  })
  server = born
  await new Promise<void>((resolve) => born.listen(paper.editorsSocket, () => resolve()))
}

async function stop(): Promise<void> {
  const dying = server
  server = null
  dying?.closeAllConnections()
  if (dying?.listening) await new Promise<void>((resolve) => dying.close(() => resolve()))
}

/** Dies on its first request and starts again. */
const startDying = () => start(() => void stop().then(() => start()))

const post = (url: string, headers: Record<string, string> = {}) =>
  paper.ask(url, {
    method: 'POST',
    body: '{"a":1}',
    headers: { origin: SITE, 'content-type': 'application/json', ...headers },
  })

test('it starts on the first request, which waits for it (P-317)', async () => {
  paper.addresses.set('/article/a', { kind: 'page' })
  expect((await paper.ask('/article/a')).status).toBe(200)
  expect((await paper.ask('/api/oembed?url=x')).status).toBe(200)
  const health = async () => JSON.parse((await paper.ask('/healthz')).text) as unknown
  expect(await health()).toEqual({ status: 'ok', editors: 'not-started' })
  expect(wanted).toBe(0)
  const answers = [post('/api/articles'), paper.ask('/desk'), paper.ask('/api/me')]
  await expect.poll(() => wanted).toBe(1)
  await start()
  expect((await Promise.all(answers)).map(({ text }) => text)).toEqual(['done', 'done', 'done'])
  expect(seen).toContainEqual({ url: '/api/articles', body: '{"a":1}' })
  expect(await health()).toEqual({ status: 'ok', editors: 'ok' })
  expect(paper.seen.map(({ url }) => url)).toEqual(['/article/a', '/api/oembed?url=x'])
})

test('a read during a crash is retried once', async () => {
  await startDying()
  expect((await paper.ask('/api/articles')).text).toBe('done')
  expect(seen.map(({ url }) => url)).toEqual(['/api/articles', '/api/articles'])
})

test('a change during a crash is retried only with an Idempotency-Key that the route honours', async () => {
  await startDying()
  expect((await post('/api/articles', { 'idempotency-key': KEY })).text).toBe('done')
  expect(seen.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}'])
  seen.length = 0
  for (const [url, headers] of [
    ['/api/articles', {}],
    ['/api/auth/sign-in/email', { 'idempotency-key': KEY }],
    ['/api/links/consume', { 'idempotency-key': KEY }],
  ] as const) {
    await stop()
    await startDying()
    expect(await post(url, headers)).toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
    await expect.poll(() => server?.listening).toBe(true)
  }
  expect(seen.map(({ url }) => url)).toEqual(['/api/articles', '/api/auth/sign-in/email', '/api/links/consume'])
})

test('an unsent change is sent after the restart, and dropped after a second crash', async () => {
  await start()
  expect((await post('/api/articles')).text).toBe('done')
  await stop()
  const waiting = post('/api/articles')
  await expect.poll(() => wanted).toBeGreaterThan(0)
  await start()
  expect((await waiting).text).toBe('done')
  await stop()
  await start(() => void stop().then(startDying))
  seen.length = 0
  expect((await post('/api/articles', { 'idempotency-key': KEY })).status).toBe(503)
  expect(seen.length).toBe(2)
})

test('readers do not hear of it: where it is away, health says so and serves (P-306)', async () => {
  await start((_, response) => response.end('done'))
  await paper.ask('/api/me')
  await stop()
  paper.addresses.set('/article/a', { kind: 'page' })
  expect((await paper.ask('/article/a')).status).toBe(200)
  expect(await paper.ask('/healthz')).toMatchObject({
    status: 200,
    text: JSON.stringify({ status: 'editors-away', editors: 'away' }),
  })
})
