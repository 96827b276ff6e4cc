import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { editions } from '#bench/measures/editions.ts'
import { requestOnce } from '#bench/measures/one-connection.ts'
import { clientPorts, isListening } from '#bench/measures/sockets.ts'
import { type Measure, whole } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { fillDemo } from '#cli/program/fill-demo.ts'

const CLIENTS = 32
const KILLS = 8
const BETWEEN_MS = 1_000
const PAGES = ['/', '/world', '/latest', '/feed.xml', '/article/ilmara-and-tarn-to-reopen-the-strait']

/**
 * Runs two web processes and two renderers over the sample newsroom, with clients that open a connection per request
 * and never retry. While a story is published again and again, the processes are killed one after the other. Reports
 * failed requests, how many of them no killed web process had accepted, and stale first requests after an
 * acknowledgement.
 */
export const killed: Measure = async ({ scratch, say }) => {
  say('one process after the other is killed')
  const dataDir = path.join(scratch, 'killed')
  await fillDemo(dataDir)
  const newsroom = await startNewsroom(dataDir, { WORKERS: '2', LOG_LEVEL: 'error' })
  const readers = Array.from({ length: CLIENTS }, (_, n) => startReader(newsroom.port, n))
  try {
    const desk = await editions(newsroom)
    const inHands = await killEach(newsroom)
    const tallies = await Promise.all(readers.map((reader) => reader.stop()))
    const failed = tallies.flatMap((tally) => tally.failed)
    const beyond = failed.filter(({ port }) => !inHands.has(port))
    for (const { why } of beyond) say(`beyond: ${why}`)
    const sum = (of: 'ok' | 'away') => whole(tallies.reduce((all, tally) => all + tally[of], 0))
    const { published, stale } = await desk.stop()
    const text = `${sum('ok')} answered · ${sum('away')} told to come back · ${failed.length} failed, ${beyond.length} beyond its hands · ${published} published, ${stale} stale`
    return [{ what: `${KILLS} processes killed, two web processes and two renderers`, text }]
  } finally {
    await newsroom.stop()
  }
}

/**
 * Kills web processes and renderers in turn, each when all are up. Returns the client ports that a killed web process
 * process held.
 */
async function killEach(newsroom: Newsroom): Promise<Set<number>> {
  const held = new Set<number>()
  for (let n = 0; n < KILLS; n++) {
    await untilAllListen(newsroom)
    await wait(BETWEEN_MS)
    const kind = n % 2 === 0 ? 'webProcesses' : 'renderers'
    const pid = newsroom.pids[kind]()[(n >> 1) % 2] ?? 0
    // Stops the process first, so that it accepts no connection between the check and the kill.
    process.kill(pid, 'SIGSTOP')
    if (kind === 'webProcesses') for (const port of clientPorts(pid, newsroom.port)) held.add(port)
    process.kill(pid, 'SIGKILL')
  }
  await untilAllListen(newsroom)
  await wait(BETWEEN_MS)
  return held
}

async function untilAllListen({ pids }: Newsroom): Promise<void> {
  for (;;) {
    const all = [...pids.webProcesses(), ...pids.renderers()]
    try {
      if (all.length === 4 && all.every(isListening)) return
    } catch {
      // One process is gone and has not restarted yet.
    }
    await wait(50)
  }
}

/** Starts a client that never retries. A 503 counts as a response, because it says when to come back. */
function startReader(port: number, first: number) {
  const tally = { ok: 0, away: 0, failed: [] as { port: number; why: string }[] }
  let isStopping = false
  async function read(): Promise<void> {
    for (let n = first; !isStopping; n++) {
      // Every tenth request is for an address that nobody has requested before.
      const url = n % 10 === 0 ? `/search?q=strait+${first}x${n}` : (PAGES[n % PAGES.length] ?? '/')
      const got = await requestOnce(port, url)
      if (got.status === 200) tally.ok += 1
      else if (got.status === 503) tally.away += 1
      else tally.failed.push({ port: got.port, why: `${url} ${got.status} ${got.why}` })
    }
  }
  const reading = read()
  return {
    async stop() {
      isStopping = true
      await reading
      return tally
    },
  }
}
