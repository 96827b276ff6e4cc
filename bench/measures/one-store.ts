import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { storyPaths } from '#bench/support/addresses.ts'
import { type Measure, quantile, twoDecimals, whole } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs } from '#bench/support/processes.ts'
import { randomFrom } from '#db/testing/random.ts'

const STORIES = 1_500
const CLIENTS = 16
/** Rounds of requests, by turns to one worker and to two, so that both meet the same other work of the machine. */
const ROUNDS = 10
const A_ROUND = 1_500
/** Wait of a client between two requests, in ms: neither newsroom is to take a whole core. */
const PAUSE_MS = 20

/**
 * Compares the CPU of an answer of two workers over one store of pages with that of one, on the same requests: stories
 * asked for as often as readers do (Zipf), all of which were made before.
 */
export const oneStore: Measure = async ({ dataDir, scratch, say }) => {
  const other = path.join(scratch, 'two-workers')
  fs.cpSync(dataDir, other, { recursive: true })
  const store = { PAGE_STORE_MB: '1024', PAGE_STORE_FILL: 'off' }
  const one = await startNewsroom(dataDir, store)
  const two = await startNewsroom(other, { ...store, WORKERS: '2' })
  try {
    say('CPU of an answer with one worker and with two, over one store')
    const paths = storyPaths(dataDir, STORIES)
    for (const newsroom of [one, two]) await askAll(newsroom, paths)
    const roll = randomFrom(11)
    const [ofOne, ofTwo]: [number[], number[]] = [[], []]
    for (let n = 0; n < ROUNDS; n++) {
      const asked = Array.from({ length: A_ROUND }, () => paths[Math.floor(paths.length ** roll()) - 1] ?? '/')
      ofOne.push(await cpuOf(one, asked))
      ofTwo.push(await cpuOf(two, asked))
    }
    const [alone, both] = [quantile(ofOne, 0.5), quantile(ofTwo, 0.5)]
    return [
      {
        what: 'CPU of an answer, two workers over one store against one',
        text: `${whole(both)} and ${whole(alone)} µs: ${twoDecimals(both / alone)}`,
      },
    ]
  } finally {
    await two.stop()
    await one.stop()
    fs.rmSync(other, { recursive: true, force: true })
  }
}

/** CPU (µs) of an answer, in web processes and renderers. */
async function cpuOf(newsroom: Newsroom, paths: readonly string[]): Promise<number> {
  const pids = [...newsroom.pids.webProcesses(), ...newsroom.pids.renderers()]
  const before = cpuUs(pids)
  await askAll(newsroom, paths, PAUSE_MS)
  return (cpuUs(pids) - before) / paths.length
}

async function askAll(newsroom: Newsroom, paths: readonly string[], pauseMs = 0): Promise<void> {
  let next = 0
  const client = async () => {
    for (let at = paths[next++]; at !== undefined; at = paths[next++]) {
      const { status } = await newsroom.ask(at)
      if (status !== 200) throw new Error(`${at} answered ${status}.`)
      if (pauseMs > 0) await wait(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
}
