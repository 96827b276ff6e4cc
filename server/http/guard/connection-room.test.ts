import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aCast, aStory } from '#db/testing/seed.ts'
import { EVENT_STREAM_PATH } from '#domain/urls/paths.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import type { Handle } from '#server/render/read-render.ts'

const MOST = 50
/** Four fifths of it. */
const FULL = 40

let paper: Awaited<ReturnType<typeof testWebServer>>
let gate: PromiseWithResolvers<void>
let open: net.Socket[]
/** The server's side of the connections. */
let held: net.Socket[]
const page: Handle = async (request, response) => {
  if (request.url === '/article/slow') await gate.promise
  if (request.url === '/api/endless') return void response.end(Buffer.alloc(16_000_000, 'a'))
  return press.page(request, response)
}
beforeEach(async () => {
  ;[gate, open, held] = [Promise.withResolvers(), [], []]
  // 127.0.0.1 is this server, as a proxy beside it would be; other addresses of this machine are strangers.
  const networkOf = (address: string) => (address === '127.0.0.1' ? null : address)
  paper = await testWebServer(page, { connections: { most: MOST, networkOf, closeMs: 50 } })
  paper.web.server.on('connection', (socket) => held.push(socket))
  paper.addresses.set('/article/slow', { kind: 'page' })
  paper.addresses.set('/article/a', { kind: 'page' })
})
afterEach(async () => {
  gate.resolve()
  for (const socket of open) socket.destroy()
  await paper.close()
})

const get = (url: string, lines = '') => `GET ${url} HTTP/1.1\r\nHost: x\r\n${lines}\r\n`

async function connect(localAddress: string): Promise<net.Socket> {
  const accepted = once(paper.web.server, 'connection')
  const socket = net.connect({ port: paper.port, host: '127.0.0.1', localAddress })
  socket.on('error', () => {})
  open.push(socket)
  await accepted
  return socket
}
async function connectMany(count: number, localAddress = '127.0.0.2'): Promise<net.Socket[]> {
  const sockets: net.Socket[] = []
  for (let n = 0; n < count; n++) sockets.push(await connect(localAddress))
  for (const socket of sockets) socket.resume()
  return sockets
}
const answered = async (socket: net.Socket, request: string) => {
  const data = once(socket, 'data')
  socket.write(request)
  return String((await data)[0]).slice(9, 12)
}
const connections = () =>
  new Promise<number>((resolve) => paper.web.server.getConnections((_, count) => resolve(count)))
const closed = (sockets: net.Socket[]) => sockets.map((socket) => socket.closed)

test('below four fifths of the limit no connection is ended, whoever holds them', async () => {
  const sockets = await connectMany(FULL)
  expect((await paper.ask('/healthz')).status).toBe(200)
  expect(await connections()).toBeGreaterThanOrEqual(FULL - 1)
  expect(closed(sockets).slice(1)).not.toContain(true)
})

test('above it the connection that is idle longest of the network that holds most is ended for a new one (P-133, P-415)', async () => {
  const few = await connectMany(3, '127.0.0.3')
  const first = await connectMany(5)
  const many = await connectMany(FULL - 8)
  // A connection that just asked for something is not idle longest.
  expect(await answered(first[0] ?? few[0]!, get('/article/a'))).toBe('200')
  const flood = await connectMany(100)
  await expect.poll(() => closed([...first.slice(1), ...many])).not.toContain(false)
  expect(closed(few)).toEqual([false, false, false])
  await expect.poll(connections).toBe(FULL)
  expect((await paper.ask('/healthz')).status).toBe(200)
  expect((await paper.ask('/article/a')).text).toContain('edition')
  expect(closed(flood).slice(-FULL + 8)).not.toContain(true)
})

test('a connection whose answer is being made is ended last', async () => {
  const busy = await connect('127.0.0.2')
  const answer = answered(busy, get('/article/slow'))
  await expect.poll(() => paper.seen.length).toBe(1)
  await connectMany(100)
  await expect.poll(connections).toBe(FULL)
  gate.resolve()
  expect(await answer).toBe('200')
})

test('an event stream is not idle, and is ended only where its network has nothing else', async () => {
  aCast(paper.db)
  aStory(paper.db, { headline: 'The tide', live: 'open' })
  const stream = await connect('127.0.0.2')
  expect(await answered(stream, get(EVENT_STREAM_PATH))).toBe('200')
  await connectMany(100)
  await expect.poll(connections).toBe(FULL)
  expect(paper.web.events.size()).toBe(1)
  expect(stream.closed).toBe(false)
})

test('above three fifths of the limit a connection ends with its answer, so that none waits idle', async () => {
  const connection = async () =>
    (await paper.ask('/article/a', { headers: { connection: 'keep-alive' } })).headers.connection
  await connectMany(20)
  expect(await connection()).toBe('keep-alive')
  await connectMany(10)
  expect(await connection()).toBe('close')
})

test('proxies, what came through one, and this machine are never ended', async () => {
  const own = await connectMany(20, '127.0.0.1')
  const passed = await connectMany(10)
  for (const socket of passed)
    expect(await answered(socket, get('/article/a', 'X-Forwarded-For: 192.0.2.1\r\n'))).toBe('200')
  await connectMany(60)
  await expect.poll(connections).toBe(FULL)
  expect(closed([...own, ...passed])).not.toContain(true)
})

test('a client that reads nothing and goes on sending is ended (P-416)', async () => {
  // More than the kernel buffers for it.
  const deaf = await connect('127.0.0.2')
  deaf.pause()
  deaf.write(get('/api/endless'))
  await expect.poll(() => paper.web.budgets.longAnswers.size().running, { timeout: 10_000 }).toBe(1)
  const socket = held.at(-1)
  deaf.write('no request\r\n\r\n')
  await expect.poll(() => socket?.destroyed, { timeout: 10_000 }).toBe(true)
})
