import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Api, signIn } from '#bench/measures/desk.ts'
import { startImport } from '#bench/measures/import.ts'
import { storyPaths } from '#bench/support/addresses.ts'
import { type Figure, type Measure, quantile, tenth, whole } from '#bench/support/figures.ts'
import { load } from '#bench/support/load.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { peakMb } from '#bench/support/processes.ts'
import { type WxrTruth, writeWxr } from '#db/import/testing/wxr/write-wxr.ts'

/** Set BENCH_MOVING_POSTS to move another number of posts. */
const POSTS = Number(process.env['BENCH_MOVING_POSTS'] ?? 100_000)
const SECONDS = 3
const IDLE_TIMES = 4
const SAVE_EVERY_MS = 500
const POLL_EVERY_MS = 100
const SAMPLES = 200

/**
 * Moves an export of WordPress with known truth into a newsroom that readers read and an editor writes in: time and
 * memory, the rate of hits and the editor's saves meanwhile, and old addresses that lead to their story afterwards.
 */
export const moving: Measure = async ({ dataDir, scratch, say }) => {
  const own = path.join(scratch, 'moving')
  fs.cpSync(dataDir, own, { recursive: true })
  say(`writing ${whole(POSTS)} posts of WordPress`)
  const truth = await writeWxr(path.join(scratch, 'moving.xml'), { posts: POSTS, languages: ['en', 'de', 'fr', 'ar'] })
  const newsroom = await startNewsroom(own)
  try {
    const address = newsroom.url + (storyPaths(own, 3)[1] ?? '/')
    await load(address, { seconds: SECONDS })
    const idle: number[] = []
    for (let n = 0; n < IDLE_TIMES; n++) idle.push((await load(address, { seconds: SECONDS })).perSecond)
    const save = await savesOf(await signIn(newsroom))
    const alone: number[] = []
    for (let n = 0; n < 40; n++) alone.push(await save())
    say('moving in')
    const moved = await moveIn(own, truth, { address, save })
    const { answered, asked } = await askOldAddresses(newsroom, truth)
    return [...figuresOf(moved, truth), ...readersOf(idle, moved), ...savesText(alone, moved.saves)].concat({
      what: `old addresses of ${asked} of them that lead to their story in one hop`,
      text: whole(answered),
    })
  } finally {
    await newsroom.stop()
    for (const file of truth.files) fs.rmSync(file, { force: true })
    fs.rmSync(own, { recursive: true, force: true })
  }
}

type Moved = { ms: number; peak: number; reading: number; rates: number[]; saves: number[] }

async function moveIn(
  dataDir: string,
  { files }: WxrTruth,
  { address, save }: { address: string; save: () => Promise<number> },
): Promise<Moved> {
  const started = performance.now()
  const child = startImport(dataDir, ...files)
  const ended = once(child, 'exit')
  const moved: Moved = { ms: 0, peak: 0, reading: 0, rates: [], saves: [] }
  const records = path.join(dataDir, 'imports', '1', 'records.ndjson')
  const isRunning = () => child.exitCode === null && child.signalCode === null
  await Promise.all([
    everyWhile(isRunning, POLL_EVERY_MS, () => {
      moved.peak = Math.max(moved.peak, peakMb(child.pid ?? 0))
      if (moved.reading === 0 && fs.existsSync(records)) moved.reading = performance.now() - started
    }),
    everyWhile(isRunning, 0, async () => void moved.rates.push((await load(address, { seconds: SECONDS })).perSecond)),
    everyWhile(isRunning, SAVE_EVERY_MS, async () => void moved.saves.push(await save())),
    ended.then(() => (moved.ms = performance.now() - started)),
  ])
  expectSuccess(child)
  // The last one ran on after the import had ended.
  if (moved.rates.length > 1) moved.rates.pop()
  return moved
}

function expectSuccess({ exitCode, signalCode }: ChildProcess): void {
  if (exitCode !== 0) throw new Error(`The import ended with ${exitCode ?? signalCode}.`)
}

async function everyWhile(isRunning: () => boolean, pauseMs: number, act: () => unknown): Promise<void> {
  while (isRunning()) {
    await act()
    await wait(pauseMs)
  }
}

/** Makes a draft, and returns a function that saves it and tells how long that took, in ms. */
async function savesOf(api: Api): Promise<() => Promise<number>> {
  const { body: made } = await api('POST', '/api/articles', { headline: 'The editor writes on' })
  let version = made['version']
  let n = 0
  return async () => {
    const spans = [{ text: `Line ${n++} of a story that somebody writes while the archive comes. `.repeat(10) }]
    const blocks = Array.from({ length: 20 }, (_, block) => ({ id: `b${block}`, type: 'paragraph', spans }))
    const document = { version: 1, blocks }
    const { body, ms } = await api('PUT', `/api/articles/${String(made['id'])}`, { version, document })
    version = body['version']
    return ms
  }
}

/** Requests the old addresses of some public posts: each has to answer 301 to a page that has the post's title. */
async function askOldAddresses(newsroom: Newsroom, truth: WxrTruth): Promise<{ asked: number; answered: number }> {
  let [asked, answered] = [0, 0]
  for (let n = 1; n <= POSTS; n += Math.max(1, Math.floor(POSTS / SAMPLES))) {
    const { link, status, password, title } = truth.post(n)
    if (status !== 'publish' || password !== '') continue
    asked++
    const moved = await newsroom.ask(new URL(link).pathname)
    const location = moved.headers.location ?? ''
    if (moved.status !== 301 || location === '') continue
    const page = await newsroom.ask(new URL(location, newsroom.url).pathname)
    const words = title.replaceAll('&', '&amp;')
    if (page.status === 200 && page.body.length > 0 && (await htmlOf(newsroom, location)).includes(words)) answered++
  }
  return { asked, answered }
}

const htmlOf = async (newsroom: Newsroom, location: string): Promise<string> => {
  const path = new URL(location, newsroom.url).pathname
  return (await newsroom.ask(path, { headers: { 'accept-encoding': 'identity' } })).body.toString()
}

const seconds = (ms: number): string => `${whole(ms / 1_000)} s`

const figuresOf = ({ ms, peak, reading }: Moved, { stories }: WxrTruth): Figure[] => [
  {
    what: `${whole(POSTS)} posts of WordPress move in: time · of it until they can be planned · peak memory`,
    text: `${seconds(ms)} · ${seconds(reading)} · ${whole(peak)} MB (${whole(stories)} stories)`,
  },
]

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length)

function readersOf(idle: number[], { rates }: Moved): Figure[] {
  const [before, during] = [quantile(idle, 0.5), mean(rates)]
  return [
    {
      what: 'hits a second meanwhile, of the rate before · the slowest three seconds',
      text: `${whole((100 * during) / before)} % · ${whole((100 * Math.min(...rates)) / before)} % (${whole(during)} of ${whole(before)})`,
    },
  ]
}

const savesText = (alone: number[], saves: number[]): Figure[] => [
  {
    what: 'an editor’s save before · meanwhile, p50 · p95',
    text: [alone, saves].map((all) => `${tenth(quantile(all, 0.5))} · ${tenth(quantile(all, 0.95))} ms`).join(', '),
  },
]
