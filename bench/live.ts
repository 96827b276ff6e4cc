import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Api, signIn } from '#bench/desk.ts'
import { twoDecimals, type Measure, quantile, tenth, whole } from '#bench/figures.ts'
import type { Told } from '#bench/live-readers.ts'
import { startNewsroom } from '#bench/newsroom.ts'
import { cpuUs, rssMb } from '#bench/processes.ts'

const READERS = 2_000
const UPDATES = 60
/** Polling interval of `public/js/live.js`. */
const SOONEST_MS = 20_000
const LATEST_MS = 28_000
const SECONDS = 60

/**
 * Measures a live story that 2,000 readers have open: their cost while nothing changes, and how soon all of them have
 * an update.
 */
export const live: Measure = async ({ scratch, say }) => {
  const newsroom = await startNewsroom(path.join(scratch, 'live'))
  const story = await liveStory(await signIn(newsroom))
  const pace = [SOONEST_MS, LATEST_MS].map(String)
  const before = rssMb(newsroom.pids.fronts())
  const readers = fork('bench/live-readers.ts', [String(newsroom.port), story.path, String(READERS), ...pace])
  try {
    say(`${whole(READERS)} readers open a live story`)
    // Waits until each reader has polled once with a validator.
    await wait(2 * LATEST_MS)
    say('nothing happens')
    const quiet = await toldBy(readers)
    const cpu = { fronts: cpuUs(newsroom.pids.fronts()), all: cpuUs(newsroom.pids.all()) }
    const from = performance.now()
    await wait(SECONDS * 1_000)
    const seconds = (performance.now() - from) / 1_000
    const share = (now: number, then: number) => `${twoDecimals((now - then) / (seconds * 10_000))} %`
    const fronts = share(cpuUs(newsroom.pids.fronts()), cpu.fronts)
    const all = share(cpuUs(newsroom.pids.all()), cpu.all)
    const memory = rssMb(newsroom.pids.fronts()) - before
    const after = await toldBy(readers)
    const asked = after.unchanged - quiet.unchanged
    if (after.whole > READERS || after.failed > 0) throw new Error(`Not what readers get: ${JSON.stringify(after)}`)

    say('an update')
    const at = Date.now()
    await story.update()
    const heard = await whenAllHeard(readers)
    const soon = heard.map((one) => (one - at) / 1_000)
    return [
      {
        what: `${whole(READERS)} readers of a live story between updates: of one core, the front · all processes (their questions, answered 304)`,
        told: `${fronts} · ${all} (${tenth(asked / seconds)}/s), ${whole(memory)} MB`,
      },
      {
        what: 'an update of it is known to half · to all of them after',
        told: `${tenth(quantile(soon, 0.5))} · ${tenth(Math.max(...soon))} s`,
      },
    ]
  } finally {
    readers.kill()
    await newsroom.stop()
  }
}

async function toldBy(readers: ChildProcess): Promise<Told> {
  readers.send('tell')
  const [told] = (await once(readers, 'message')) as [Told]
  return told
}

/** Returns the times (ms) at which the readers got the page with the update; throws if some never did. */
async function whenAllHeard(readers: ChildProcess): Promise<number[]> {
  for (let tries = 0; tries < 2 * LATEST_MS; tries += 500) {
    const { heardAt } = await toldBy(readers)
    if (heardAt.length >= READERS) return heardAt
    await wait(500)
  }
  throw new Error('Not every reader heard of the update.')
}

/** Creates a live story with as many updates as on a long evening, and returns a function that adds the next one. */
async function liveStory(api: Api): Promise<{ path: string; update: () => Promise<void> }> {
  await api('POST', '/api/sections', { name: 'News', slug: 'news' })
  const { body: made } = await api('POST', '/api/articles', { headline: 'The river, hour by hour' })
  const id = String(made['id'])
  let version = made['version']
  const publish = async (updates: number) => {
    const spans = [{ text: 'The river was measured again, and found to be as long as before. '.repeat(5) }]
    const blocks = Array.from({ length: updates }, (_, n) => ({
      ...{ id: `u${n}`, type: 'update', spans, headline: `Measured for the ${n + 1}th time` },
      at: new Date(Date.UTC(2026, 0, 1, 12, n)).toISOString(),
    }))
    const fields = { version, sections: ['news'], live: 'open', document: { version: 1, blocks } }
    const { body: saved } = await api('PUT', `/api/articles/${id}`, fields)
    const sent = { version: saved['version'], kind: 'update' }
    const { body } = await api('POST', `/api/articles/${id}/publication`, sent)
    version = body['version']
    return String(body['path'])
  }
  return { path: await publish(UPDATES), update: async () => void (await publish(UPDATES + 1)) }
}
