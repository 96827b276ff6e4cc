import net from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_BUFFERED_BYTES } from '#server/http/editors/request-editors.ts'
import { SITE, testWebServer } from '#server/http/testing/web-server.ts'
import type { Handle } from '#server/render/read-render.ts'

/** More than the sockets to any process behind the web process. */
const STRANGERS = 70
const LONG = 'long words '.repeat(100_000)
/** More than the kernel buffers for a connection that nobody reads. */
const ENDLESS = Buffer.alloc(MAX_BUFFERED_BYTES * 8, 'a')
const patient = { timeout: 10_000 }

const open: net.Socket[] = []
let held = 0

const answer: Handle = async (request, response) => {
  const url = request.url ?? ''
  if (url.startsWith('/search')) {
    response.setHeader('Content-Type', 'text/plain')
    return void response.end('found '.repeat(1_500_000))
  }
  if (url === '/api/long') return void response.end(LONG)
  if (url === '/api/endless') return void response.end(ENDLESS)
  if (url.startsWith('/api/uploads/refused')) return void response.writeHead(401).end('{}')
  if (url === '/api/held') {
    held += 1
    return
  }
  let length = 0
  for await (const chunk of request) length += (chunk as Buffer).length
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ length }))
}

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  held = 0
  paper = await testWebServer(answer)
})
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy()
  await paper.close()
})

type Stranger = { said: () => string; socket: net.Socket }

/** A client that sends a text and then waits; with `isDeaf` it reads nothing. */
function stranger(text: string, isDeaf = false): Promise<Stranger> {
  return new Promise((resolve) => {
    const socket = net.connect(paper.port, '127.0.0.1')
    open.push(socket)
    let said = ''
    if (isDeaf) socket.pause()
    else socket.on('data', (chunk) => (said += chunk))
    socket.on('error', () => {})
    socket.write(text, () => resolve({ said: () => said, socket }))
  })
}

const strangers = (text: string, isDeaf = false, count = STRANGERS) =>
  Promise.all(Array.from({ length: count }, () => stranger(text, isDeaf)))

const head = (line: string, length: number) =>
  `${line} HTTP/1.1\r\nHost: x\r\nOrigin: ${SITE}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`

async function editorsAreServed(): Promise<void> {
  const headers = { origin: SITE, 'content-type': 'application/json' }
  expect(await paper.ask('/api/articles', { method: 'POST', headers, body: '{"a":1}' })).toMatchObject({
    status: 200,
    text: '{"length":7}',
  })
  expect((await paper.ask('/api/articles')).status).toBe(200)
  expect((await paper.ask('/desk')).status).toBe(200)
  const health = await paper.ask('/healthz')
  expect(JSON.parse(health.text)).toEqual({ status: 'ok', editors: 'ok' })
}

test('bodies that are slow to come hold nothing behind the web process (P-110, P-304)', async () => {
  await strangers(`${head('POST /api/auth/sign-in/email', 5_000)}{`)
  await expect.poll(() => paper.web.budgets.bodies.size().clients).toBe(STRANGERS)
  await editorsAreServed()
  expect(paper.seen.filter(({ url }) => url.includes('sign-in'))).toEqual([])
})

test('a body is given up where it is slower than any line', { timeout: 15_000 }, async () => {
  const { said } = await stranger(`${head('POST /api/articles', 5_000)}{`)
  await expect.poll(said, patient).toContain('HTTP/1.1 408')
  expect(said()).toContain('too-slow')
  expect(paper.web.budgets.bodies.size()).toEqual({ bytes: 0, clients: 0 })
})

test('uploads that are slow to come take eight places, and those that are refused take none', async () => {
  await strangers(`${head('PUT /api/uploads/refused?from=0', 5_000)}b`)
  await expect.poll(() => paper.seen.length).toBe(STRANGERS)
  const slow = await strangers(`${head('PUT /api/uploads/1?from=0', 5_000)}b`)
  await expect.poll(() => paper.seen.filter(({ url }) => url.includes('/1?')).length).toBe(8)
  await editorsAreServed()
  expect(slow.map(({ said }) => said()).join('')).toBe('')
  for (const { socket } of slow) socket.destroy()
  const headers = { origin: SITE, 'content-type': 'application/octet-stream' }
  const body = 'a'.repeat(3_000_000)
  const one = await paper.ask('/api/uploads/2?from=0', { method: 'PUT', headers, body })
  expect(one).toMatchObject({ status: 200, text: JSON.stringify({ length: body.length }) })
})

test('unread responses hold no slot, and only bounded memory (P-110)', { timeout: 20_000 }, async () => {
  // More per connection than the kernel buffers for one that does not read; it decides how many get a second response.
  await strangers(head('GET /api/long', 0).repeat(6), true)
  await expect.poll(() => paper.seen.length, patient).toBeGreaterThan(STRANGERS + 12)
  await expect.poll(() => paper.web.editors.sizeOf('api').running, patient).toBe(0)
  await editorsAreServed()
  expect((await paper.ask('/api/long')).text).toBe(LONG)
  const { size } = paper.web.budgets.unread
  await expect.poll(() => size().clients, patient).toBeGreaterThan(4)
  expect(size().bytes).toBeLessThanOrEqual(16 * 1024 * 1024)
  for (const socket of open.splice(0)) socket.destroy()
  await expect.poll(() => paper.web.budgets.unread.size()).toEqual({ bytes: 0, clients: 0 })
})

test('at most eight long responses run at once, and the ninth is refused', { timeout: 30_000 }, async () => {
  await strangers(head('GET /api/endless', 0), true, 8)
  await expect.poll(() => paper.web.budgets.longAnswers.size().running, patient).toBe(8)
  expect(await paper.ask('/api/endless')).toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
  await editorsAreServed()
  for (const socket of open.splice(0)) socket.destroy()
  await expect.poll(() => paper.web.budgets.longAnswers.size().running, patient).toBe(0)
  expect((await paper.ask('/api/endless')).body.length).toBe(ENDLESS.length)
})

test('with all slots busy the API is refused within a second, and the desk still answers (P-304)', async () => {
  await strangers(head('GET /api/held', 0))
  await expect.poll(() => held).toBe(12)
  expect(await paper.ask('/api/articles')).toMatchObject({ status: 503, headers: { 'retry-after': '2' } })
  expect((await paper.ask('/desk')).status).toBe(200)
  expect(JSON.parse((await paper.ask('/healthz')).text)).toEqual({ status: 'editors-away', editors: 'away' })
})

test('pages that are not kept count as long as they are not read', { timeout: 20_000 }, async () => {
  await strangers(head('GET /search?q=a', 0), true, 3)
  const { size } = paper.web.budgets.unread
  await expect.poll(size, patient).toMatchObject({ clients: expect.toSatisfy((count: number) => count > 0) as number })
  for (const socket of open.splice(0)) socket.destroy()
  await expect.poll(size, patient).toEqual({ bytes: 0, clients: 0 })
})
