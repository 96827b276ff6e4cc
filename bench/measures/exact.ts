import { fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { controlPages, pagesOf, staleOn } from '#bench/measures/exact-pages.ts'
import { openPublishingWays, type PublishingWay, SECTIONS, type Story, TERMS } from '#bench/measures/exact-stories.ts'
import { ask, signedInByPassword } from '#e2e/support/machine.ts'
import { startNewsroom } from '#e2e/support/newsroom.ts'

/**
 * Publishes and withdraws through the API, the CLI, an import and a second process, while readers read. The first
 * request after each acknowledgement must show the change on every page that the story is, was or will be on, and pages
 * that do not depend on it must stay cache hits. Then measures publications while an import runs. Usage: `node
 * bench/measures/exact.ts [PUBLICATIONS] [MINUTES]`, by default 1,000 within at most 20 minutes; 0 publications only measures.
 * Respects WORKERS. Needs a build (`npm run build`).
 */
const COUNT = Number(process.argv[2] ?? 1_000)
const LONGEST_MS = Number(process.argv[3] ?? 20) * 60_000
const TIMED = 300
/** Weights of the ways to publish: CLI commands are rarer, because each one starts a process. */
const ROADS: PublishingWay[] = [
  ...Array<PublishingWay>(9).fill('api'),
  ...Array<PublishingWay>(9).fill('second process'),
  'terminal',
  'import',
]
const POOL = 8

process.env['NEXT_DIST_DIR'] ??= '.next'
const newsroom = await startNewsroom('demo')
const api = await signedInByPassword(newsroom, 'editor')
const roads = await openPublishingWays(newsroom, api)
const readers: ReturnType<typeof fork>[] = []
try {
  const stories = await prepare()
  const controls = await controlPages(newsroom)
  const port = new URL(newsroom.url).port
  const walk = ['/', '/latest', '/feed.xml', ...SECTIONS.map((slug) => `/${slug}`), ...controls]
  readers.push(fork(path.join(import.meta.dirname, 'readers.ts'), [port, '8', ...walk], { execArgv: [] }))

  const tally = { asked: 0, stale: [] as string[], controls: 0, missed: [] as string[] }
  const took = new Map<string, number[]>()
  const started = performance.now()
  let done = 0
  for (let n = 0; n < COUNT && performance.now() - started < LONGEST_MS; n++, done++) {
    const story = stories[n % POOL] as Story
    const before = { ...story }
    const road = story.importId === null ? (ROADS[(n * 7) % ROADS.length] as PublishingWay) : 'import'
    const direct = road === 'import' && story.importId === null ? 'terminal' : road
    const isWithdrawal = story.isPublic && n % 5 === 4 && direct !== 'import'
    if (isWithdrawal) story.isPublic = false
    else change(story, n)
    const ms = isWithdrawal ? await roads.withdraw(direct as never, story) : await roads.publish(direct, story)
    took.set(direct, [...(took.get(direct) ?? []), ms])
    for (const page of pagesOf(before, story)) {
      tally.asked += 1
      const answer = await ask(newsroom, page.path)
      const wrong = staleOn(page, answer)
      if (wrong) tally.stale.push(`${n} ${direct} ${page.path}: ${wrong}`)
    }
    for (const control of controls) {
      tally.controls += 1
      const { headers } = await ask(newsroom, control)
      if (headers['x-cache'] !== 'hit') tally.missed.push(`${n} ${direct} ${control}`)
    }
    if (n % 100 === 99) console.log(`${n + 1} of ${COUNT}, ${Math.round((performance.now() - started) / 1_000)} s`)
  }
  readers[0]?.send('said')
  const [load] = (await once(readers[0] as never, 'message')) as [{ served: number; failed: number }]
  readers.pop()?.disconnect()
  const timed = await whileImporting(stories[0] as Story)

  console.log(`\n${done} of ${COUNT} publications and withdrawals, WORKERS=${process.env['WORKERS'] ?? 1}`)
  console.log(`first requests ${tally.asked}, stale ${tally.stale.length}`)
  console.log(`control pages asked ${tally.controls}, not hits ${tally.missed.length}`)
  console.log(`readers beside it: ${load.served} pages, ${load.failed} failed`)
  for (const [road, times] of took) console.log(`${road.padEnd(16)}${quantiles(times)}`)
  console.log(`API while an import runs: ${quantiles(timed)}`)
  for (const line of [...tally.stale, ...tally.missed].slice(0, 20)) console.log(`  ${line}`)
  process.exitCode = tally.stale.length + tally.missed.length + load.failed === 0 ? 0 : 1
} finally {
  for (const one of readers) one.disconnect()
  roads.close()
  await newsroom.stop()
}

function quantiles(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return `${String(times.length).padStart(5)} acknowledged, ms: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`
}

/** Creates sections, topics and bylines of our own and a handful of stories in them, one of them imported. */
async function prepare(): Promise<Story[]> {
  for (const slug of SECTIONS) await roads.call('POST', '/api/sections', { name: slug, slug })
  for (const kind of ['topics', 'authors'])
    for (const slug of TERMS) await roads.call('POST', `/api/${kind}`, { name: slug, slug })
  const stories: Story[] = []
  for (let n = 0; n < POOL; n++) {
    const importId = n === POOL - 1 ? 'exact-1' : null
    const story: Story = { id: 0, importId, slug: `exact-${n}`, headline: '', ...placesOf(n), isPublic: false }
    change(story, -1 - n)
    if (importId === null) {
      const made = await roads.call('POST', '/api/articles', { headline: story.headline })
      story.id = Number(made['id'])
      await roads.call('PUT', `/api/articles/${story.id}`, { version: made['version'], slug: story.slug })
    }
    await roads.publish(importId === null ? 'api' : 'import', story)
    stories.push(story)
  }
  return stories
}

function placesOf(n: number) {
  const at = <T>(list: readonly T[], by: number) => list[Math.abs(n * by + (n >> 2)) % list.length] as T
  return { section: at(SECTIONS, 1), topic: at(TERMS, 2), author: at(TERMS, 1), source: `Wire ${Math.abs(n) % 3}` }
}

function change(story: Story, n: number): void {
  Object.assign(story, placesOf(n), {
    headline: `Exact story ${Math.abs(n)} of ${story.slug}${n < 0 ? ' begins' : ''}`,
    isPublic: true,
  })
}

/** Measures how long publications take to be acknowledged while another process imports. */
async function whileImporting(story: Story): Promise<number[]> {
  const file = path.join(newsroom.dataDir, 'many.ndjson')
  const text = 'The tide came in over the quay and nobody was surprised by it at all. '.repeat(30)
  const record = (n: number) => ({
    id: `many-${n}`,
    slug: `many-${n}`,
    headline: `Many ${n}`,
    body_html: `<p>${text}</p>`,
  })
  const places = { sections: ['bulk'], tags: ['bulk'], authors: ['bulk'], published_at: '2020-01-01T00:00:00Z' }
  fs.writeFileSync(
    file,
    Array.from({ length: 30_000 }, (_, n) => JSON.stringify({ ...record(n), ...places })).join('\n'),
  )
  let isImporting = true
  const importing = newsroom.news('import', file).finally(() => (isImporting = false))
  const times: number[] = []
  for (let n = 0; isImporting && times.length < TIMED; n++) {
    change(story, COUNT + n)
    times.push(await roads.publish('api', story))
  }
  const { output } = await importing
  console.log(output.trim().split('\n').at(-1))
  return times
}
