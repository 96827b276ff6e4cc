import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from '#bench/measures/desk.ts'
import { publishStory } from '#bench/measures/publish.ts'
import { isKept, zipfOne } from '#bench/store/requests.ts'
import { type Figure, quantile, tenth, whole } from '#bench/support/figures.ts'
import type { Newsroom } from '#bench/support/newsroom.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { randomFrom } from '#db/testing/random.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const HOT = 30
const AFTER_MS = 6_000
/** Set BENCH_STORE_SECONDS for a shorter run of readers beside publications. */
const SECONDS = Number(process.env['BENCH_STORE_SECONDS'] ?? 60)
/** Readers who come whether or not others are answered. */
const READERS_A_SECOND = 100

/** Counts how many of the 30 hottest pages are answered without a render, six seconds after the name of the paper changed. */
export async function keptAfterRename(newsroom: Newsroom, paths: readonly string[]): Promise<Figure> {
  const hot = ['/', '/latest', '/feed.xml', ...paths.slice(0, HOT - 3)]
  for (let n = 0; n < 20; n++) for (const path of hot) await isKept(newsroom, path)
  rename(newsroom.dataDir, 'The Paper of Another Name')
  await wait(AFTER_MS)
  let kept = 0
  for (const path of hot) if (await isKept(newsroom, path)) kept += 1
  return {
    what: `store: hot pages kept ${AFTER_MS / 1_000} s after a change of the paper's name`,
    text: `${kept} of ${hot.length}`,
  }
}

function rename(dataDir: string, name: string): void {
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    const saved = saveSettings(db, SYSTEM, { name }, Date.now())
    if (!saved.ok) throw new Error(`The name was refused: ${saved.code}.`)
  } finally {
    db.$client.close()
  }
}

type Beside = { newsroom: Newsroom; api: Api; section: string; paths: readonly string[] }

/** Readers of the newest stories, the front and the feed, without publications and beside one every `everyMs`. */
export async function besidePublications(beside: Beside): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, everyMs] of [
    ['no publication', null],
    ['a story every 10 s', 10_000],
    ['a story a second', 1_000],
  ] as const)
    figures.push(await readersBeside(beside, what, everyMs))
  return figures
}

async function readersBeside(
  { newsroom, api, section, paths }: Beside,
  what: string,
  everyMs: number | null,
): Promise<Figure> {
  const times: number[] = []
  let misses = 0
  const until = performance.now() + SECONDS * 1_000
  const publishing = (async () => {
    for (let n = 0; everyMs !== null && performance.now() < until; n++) {
      await Promise.all([publishStory(api, section, n), wait(everyMs)])
    }
  })()
  const roll = randomFrom(11)
  const reading: Promise<void>[] = []
  while (performance.now() < until) {
    const asked = roll()
    const path = asked < 0.2 ? '/' : asked < 0.3 ? `/${section}` : asked < 0.35 ? '/feed.xml' : zipfOne(paths, roll)
    const began = performance.now()
    const read = isKept(newsroom, path).then((kept) => {
      times.push(performance.now() - began)
      if (!kept) misses += 1
    })
    // It is awaited at the end, which also throws what went wrong.
    read.catch(() => {})
    reading.push(read)
    await wait(1_000 / READERS_A_SECOND)
  }
  await Promise.all([publishing, ...reading])
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => tenth(quantile(times, share)))
  return {
    what: `readers beside ${what}, p50 · p95 · p99 · renders met`,
    text: `${p50} · ${p95} · ${p99} ms · ${tenth((100 * misses) / times.length)} % of ${whole(times.length)}`,
  }
}
