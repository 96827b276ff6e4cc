import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'

const SHA = 'ab'.repeat(32)
const NAME = `${SHA}-320.webp`
const PICTURE = `/media/${NAME}`
const BYTES = 8_000_000

let paper: Awaited<ReturnType<typeof testWebServer>>
beforeEach(async () => {
  paper = await testWebServer(press.page)
  fs.mkdirSync(path.join(paper.dir, 'media/ab'), { recursive: true })
  fs.writeFileSync(path.join(paper.dir, 'media/ab', NAME), Buffer.alloc(BYTES, 7))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await paper.close()
})

/** Number of file handles of the picture that this process has open now. */
function openHandles(): number {
  return fs.readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return fs.readlinkSync(`/proc/self/fd/${fd}`).endsWith(NAME)
    } catch {
      return false
    }
  }).length
}

async function ask(text: string): Promise<net.Socket> {
  const socket = net.connect(paper.port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  return socket
}
const GET = `GET ${PICTURE} HTTP/1.1\r\nHost: x\r\n\r\n`

test('a reader that leaves while a picture is opened leaves no file open (P-329)', async () => {
  const { open } = fs.promises
  let opened = 0
  let mostOpen = 0
  vi.spyOn(fs.promises, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args)
    opened++
    mostOpen = Math.max(mostOpen, openHandles())
    const sockets = serverSockets.splice(0)
    await Promise.all(sockets.map((socket) => (socket.destroyed ? null : once(socket.destroy(), 'close'))))
    return handle
  })
  const serverSockets: net.Socket[] = []
  paper.web.server.on('connection', (socket: net.Socket) => serverSockets.push(socket))
  for (let n = 0; n < 5; n++) await once((await ask(GET.repeat(2))).resume(), 'close')
  await expect.poll(() => opened).toBe(10)
  expect(mostOpen).toBeGreaterThan(0)
  await expect.poll(openHandles).toBe(0)
})

test('a reader that leaves in the middle of one, or while one waits behind another, leaves none open', async () => {
  const reading = await ask(GET.repeat(3))
  await once(reading, 'data')
  reading.pause()
  await expect.poll(openHandles).toBe(3)
  reading.resetAndDestroy()
  await expect.poll(openHandles).toBe(0)
})

test('one that is read to its end is closed as well', async () => {
  expect((await paper.ask(PICTURE)).body.length).toBe(BYTES)
  await expect.poll(openHandles).toBe(0)
})

test('pictures know the conditions of a request as pages do', async () => {
  const ask = async (headers: Record<string, string>) => (await paper.ask(PICTURE, { headers })).status
  expect(await ask({ 'if-none-match': `"x", W/"${NAME}"` })).toBe(304)
  expect(await ask({ 'if-none-match': `"${NAME}x"` })).toBe(200)
  expect(await ask({ 'if-none-match': `${NAME}` })).toBe(200)
  expect(await ask({ 'if-match': '"x"' })).toBe(412)
  expect(await ask({ 'if-match': `"${NAME}"`, range: 'bytes=0-1' })).toBe(206)
  expect(await ask({ 'if-range': '"x"', range: 'bytes=0-1' })).toBe(200)
  await expect.poll(openHandles).toBe(0)
})
