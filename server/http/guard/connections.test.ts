import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_UNANSWERED } from '#server/http/pages/pipelines.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  press.edition = 1
  paper = await testWebServer(press.page)
  for (const address of ['/world', '/caf%C3%A9']) paper.addresses.set(address, { kind: 'page' })
})
afterEach(() => paper.close())

/** Returns everything that the web process sends on one connection until it closes it, one text per response. */
async function say(...pieces: (string | Buffer)[]): Promise<string[]> {
  const socket = net.connect(paper.port, '127.0.0.1')
  socket.on('error', () => {})
  let said = ''
  socket.on('data', (chunk) => (said += chunk))
  for (const piece of pieces) socket.write(piece)
  await once(socket, 'close')
  return said.split(/(?=HTTP\/1\.1 )/).filter(Boolean)
}
const statuses = (answers: string[]) => answers.map((one) => Number(one.slice(9, 12)))
const CLOSE = 'Connection: close\r\n'
const get = (target: string, lines = 'Host: x\r\n', version = '1.1') => `GET ${target} HTTP/${version}\r\n${lines}\r\n`

test('an upgrade is ignored and a tunnel closed without an answer (P-134, P-302)', async () => {
  for (const protocol of ['h2c', 'websocket']) {
    const [answer = ''] = await say(get('/world', `Host: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n`))
    expect(answer).toContain('HTTP/1.1 200')
    expect(answer).toContain('edition 1')
    expect(answer).toContain('Connection: close')
  }
  expect(await say('CONNECT other.example:443 HTTP/1.1\r\nHost: other.example\r\n\r\n')).toEqual([])
})

test('an absolute target and HTTP/1.0 without a Host are answered; HTTP/1.1 without one is not', async () => {
  const [plain = ''] = await say(get('/world', `Host: x\r\n${CLOSE}`))
  const [absolute = ''] = await say(get('http://Elsewhere.example/world', `Host: x\r\n${CLOSE}`))
  expect(plain).toContain('edition 1')
  expect(absolute.split('\r\n\r\n')[1]).toBe(plain.split('\r\n\r\n')[1])
  expect(absolute).not.toMatch(/elsewhere/i)
  expect(statuses(await say(get('http://x', `Host: x\r\n${CLOSE}`)))).toEqual([200])
  expect(statuses(await say(get('http://x?page=1', `Host: x\r\n${CLOSE}`)))).toEqual([200])
  const [moved = ''] = await say(get('http://x//world', `Host: x\r\n${CLOSE}`))
  expect(moved).toMatch(/^HTTP\/1\.1 308 [^]*\r\nLocation: \/world\r\n/)
  expect(statuses(await say(get('/world', '', '1.0')))).toEqual([200])
  expect(statuses(await say(get('/world', CLOSE)))).toEqual([400])
  for (const target of ['ftp://x/world', 'http:///world', 'http://user@x/world', 'http://x//desk']) {
    expect(statuses(await say(get(target, `Host: x\r\n${CLOSE}`)))).toEqual([400])
  }
})

test('an address in letters leads to the same in escapes; one of broken bytes or of another host to nothing (P-334)', async () => {
  const [moved = ''] = await say(get('/café?q=é'))
  expect(moved).toContain('HTTP/1.1 308')
  expect(moved).toContain('Location: /caf%C3%A9?q=%C3%A9\r\n')
  expect(moved).toContain("Content-Security-Policy: default-src 'none'")
  expect((await paper.ask('/caf%C3%A9')).text).toContain('edition 1')
  expect(statuses(await say(Buffer.from(get('/caf\u00e9'), 'latin1')))).toEqual([400])
  for (const target of ['//évil.example', '/\\évil.example']) expect(statuses(await say(get(target)))).toEqual([400])
})

test('unreadable bytes after a request do not corrupt its response', async () => {
  const answers = await say(get('/world'), 'no request at all\r\n\r\n')
  expect(statuses(answers)).toEqual([200])
  expect(answers[0]).toContain('</html>')
})

test('a few requests of a connection are in hand: those are answered, then it closes (P-160, P-307)', async () => {
  const answers = await say(get('/world').repeat(2_000))
  expect(statuses(answers)).toEqual(Array(MAX_UNANSWERED).fill(200))
  expect(answers.at(-1)).toContain('Connection: close')
  expect(answers.at(-2)).toContain('Connection: keep-alive')
  expect(paper.seen.length).toBe(1)
  // Sent one after the other, any number is allowed.
  const socket = net.connect(paper.port, '127.0.0.1')
  for (let n = 0; n < 3 * MAX_UNANSWERED; n++) {
    socket.write(get('/world'))
    expect(String((await once(socket, 'data'))[0])).toContain('HTTP/1.1 200')
  }
  socket.destroy()
})

test('while a connection waits for its answers, nothing more of it is read', async () => {
  const slow = await testWebServer(() => new Promise(() => {}))
  slow.addresses.set('/world', { kind: 'page' })
  let parsed = 0
  slow.web.server.on('request', () => parsed++)
  const socket = net.connect(slow.port, '127.0.0.1')
  socket.on('error', () => {})
  for (let n = 0; n < 40; n++) socket.write(get('/world').repeat(2_000))
  await expect.poll(() => parsed).toBe(MAX_UNANSWERED)
  expect((await slow.ask('/js/page.js')).status).toBe(200)
  expect(parsed).toBe(MAX_UNANSWERED + 1)
  socket.destroy()
  await slow.close()
})

test('nothing is rendered for a closed connection', async () => {
  const socket = net.connect(paper.port, '127.0.0.1')
  paper.web.server.prependListener('request', (request) => request.socket.destroy())
  socket.write(get('/world'))
  await once(socket, 'close')
  paper.web.server.removeAllListeners('request')
  expect(paper.seen).toEqual([])
  expect(paper.web.pages.size()).toMatchObject({ entries: 0, flights: 0 })
})
