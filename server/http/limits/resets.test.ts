import { once } from 'node:events'
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStory, openSections } from '#db/testing/cast.ts'
import { startProcesses } from '#server/http/testing/processes.ts'
import { REQUESTS } from '#server/http/testing/requests.ts'

/** Tests every n-th byte of each request; `RESET_EVERY=1` tries them all, some 8,000 connections. */
const EVERY = Number(process.env['RESET_EVERY'] ?? 13)
const AT_ONCE = 16

let paper: Awaited<ReturnType<typeof startProcesses>>
beforeAll(async () => {
  paper = await startProcesses(1)
  openSections(paper.db)
  aStory(paper.db, 'Tides')
})
afterAll(() => paper.close())

async function connect(): Promise<net.Socket> {
  const socket = net.connect(paper.port(0), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/** Sends the beginning of a request and resets the connection, so that the web process may still be writing to it. */
async function resetAfter(bytes: Buffer): Promise<void> {
  const socket = await connect()
  await new Promise<void>((resolve) => socket.write(bytes, () => resolve()))
  socket.resetAndDestroy()
}

/** Sends a whole request and resets the connection at the first byte of the response. Returns whether there was one. */
async function resetAtAnswer(bytes: Buffer): Promise<boolean> {
  const socket = await connect()
  const answer = Promise.race([once(socket, 'data').then(() => true), once(socket, 'close').then(() => false)])
  socket.write(bytes)
  const late = setTimeout(() => socket.destroy(), 2_000)
  const isAnswered = await answer
  clearTimeout(late)
  if (!socket.destroyed) socket.resetAndDestroy()
  return isAnswered
}

async function all<T>(work: T[], run: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = [...work]
  const runner = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await run(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, runner))
}

test(
  'a web process outlives clients that reset their connection at any byte of any request (P-134, P-302)',
  {
    timeout: 600_000,
  },
  async () => {
    expect(Object.keys(REQUESTS).length).toBeGreaterThanOrEqual(40)
    const pid = paper.webPid(0)
    expect(pid).toBeGreaterThan(0)
    expect((await paper.ask('/article/tides')).status).toBe(200)
    const beginnings = Object.values(REQUESTS).flatMap((bytes, kind) =>
      Array.from({ length: Math.ceil(bytes.length / EVERY) }, (_, n) =>
        bytes.subarray(0, Math.min(bytes.length, 1 + n * EVERY + (kind % EVERY))),
      ),
    )
    await all(beginnings, resetAfter)
    const answered: string[] = []
    await all(Object.entries(REQUESTS), async ([kind, bytes]) => {
      if (await resetAtAnswer(bytes)) answered.push(kind)
    })
    // They were reset during the response, and not cut off before anything happened.
    expect(answered).toEqual(expect.arrayContaining(['a story', 'a websocket', 'h2c', 'an old version', 'no host']))
    expect(answered.length).toBeGreaterThan(20)
    expect((await paper.ask('/article/tides')).status).toBe(200)
    expect(paper.webPid(0)).toBe(pid)
  },
)
