import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Api, signIn } from '#bench/measures/desk.ts'
import type { Report } from '#bench/measures/live-readers.ts'
import { twoDecimals, type Measure, quantile, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs, rssMb } from '#bench/support/processes.ts'

const READERS = 2_000
const UPDATES = 60
/** Publications whose way to all readers is measured. */
const TIMES = 5
const SECONDS = 60

/**
 * Measures a live story that 2,000 readers follow by event streams: their cost while nothing changes, and how long after
 * the answer to a publication each of them has the page with the update.
 */
export const live: Measure = async ({ scratch, say }) => {
  const newsroom = await startNewsroom(path.join(scratch, 'live'))
  const story = await liveStory(await signIn(newsroom))
  const before = rssMb(newsroom.pids.webProcesses())
  const readers = fork('bench/measures/live-readers.ts', [String(newsroom.port), story.path, String(READERS)])
  try {
    say(`${whole(READERS)} readers follow a live story`)
    await until(readers, ({ open }) => open >= READERS)
    say('nothing happens')
    const cpu = { webProcesses: cpuUs(newsroom.pids.webProcesses()), all: cpuUs(newsroom.pids.all()) }
    const from = performance.now()
    await wait(SECONDS * 1_000)
    const seconds = (performance.now() - from) / 1_000
    const share = (now: number, then: number) => `${twoDecimals((now - then) / (seconds * 10_000))} %`
    const webProcesses = share(cpuUs(newsroom.pids.webProcesses()), cpu.webProcesses)
    const all = share(cpuUs(newsroom.pids.all()), cpu.all)
    const memory = rssMb(newsroom.pids.webProcesses()) - before

    const took: number[] = []
    for (let n = 1; n <= TIMES; n++) {
      say(`update ${n}`)
      await story.update()
      const at = Date.now()
      const { heardAt } = await until(readers, (report) => report.heardAt.length >= n * READERS)
      took.push(...heardAt.slice((n - 1) * READERS).map((one) => (one - at) / 1_000))
    }
    const { ended, failed } = await reportOf(readers)
    if (ended + failed > 0) throw new Error(`${ended} streams ended, and ${failed} requests failed.`)
    return [
      {
        what: `${whole(READERS)} readers of a live story between updates, an event stream each: of one core, the web process · all processes`,
        text: `${webProcesses} · ${all}, ${whole(memory)} MB`,
      },
      {
        what: 'from the answer to a publication until they have the page with it: p50 · p95 · all',
        text: `${[0.5, 0.95].map((one) => twoDecimals(quantile(took, one))).join(' · ')} · ${twoDecimals(Math.max(...took))} s`,
      },
    ]
  } finally {
    readers.kill()
    await newsroom.stop()
  }
}

async function reportOf(readers: ChildProcess): Promise<Report> {
  readers.send('tell')
  const [report] = (await once(readers, 'message')) as [Report]
  return report
}

/** Waits until the readers are that far; throws if they are not within two minutes. */
async function until(readers: ChildProcess, isThere: (report: Report) => boolean): Promise<Report> {
  for (let tries = 0; tries < 240; tries++) {
    const report = await reportOf(readers)
    if (isThere(report)) return report
    await wait(500)
  }
  throw new Error(`Not every reader came so far: ${JSON.stringify({ ...(await reportOf(readers)), heardAt: [] })}`)
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
      id: `u${n}`,
      type: 'update',
      spans,
      headline: `Measured for the ${n + 1}th time`,
      at: new Date(Date.UTC(2026, 0, 1, 12, n)).toISOString(),
    }))
    const fields = { version, sections: ['news'], live: 'open', document: { version: 1, blocks } }
    const { body: saved } = await api('PUT', `/api/articles/${id}`, fields)
    const sent = { version: saved['version'], kind: 'update' }
    const { body } = await api('POST', `/api/articles/${id}/publication`, sent)
    version = body['version']
    return String(body['path'])
  }
  let updates = UPDATES
  return { path: await publish(updates), update: async () => void (await publish((updates += 1))) }
}
