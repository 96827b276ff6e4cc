import { setTimeout as wait } from 'node:timers/promises'
import { feedCursors } from '#bench/support/addresses.ts'
import { type Figure, type Measure, quantile, tenth, whole } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs, peakMb, rssMb } from '#bench/support/processes.ts'
import { touch } from '#bench/support/touch.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { keptParts } from '#db/queries/feeds/sitemap-counts.ts'
import { storyMonths } from '#db/queries/feeds/sitemap-months.ts'
import { shardPath } from '#domain/syndication/shard-path.ts'

const WARM = 5
const COUNT = 20
const POLL_EVERY_MS = 500
/**
 * Measures uncached files for machines: the CPU of all processes together and the peak memory. Covers the sitemap
 * index, its longest shard, the news sitemap and the feeds in their formats.
 */
export const sitemaps: Measure = async ({ dataDir, say }) => {
  const newsroom = await startNewsroom(dataDir)
  try {
    const archive = feedCursors(dataDir, 100).at(-1)
    const largest = await longestShard(newsroom)
    const figures: Figure[] = []
    const asked: [string, string, string][] = [
      ['index of sitemaps', '/sitemap.xml', 'months'],
      [`longest shard, ${whole(largest.urls)} addresses`, largest.path, `month:${largest.path.slice(10, 17)}`],
      ['news sitemap', '/news-sitemap.xml', 'news'],
      ['feed of 30', '/feed.xml', 'list:front'],
      ['a page of its archive', `/feed.xml?before=${archive}`, 'list:front'],
      ['feed of 30 as Atom', '/feed.atom', 'list:front'],
      ['a page of its archive as Atom', `/feed.atom?before=${archive}`, 'list:front'],
      ['feed of 30 as JSON', '/feed.json', 'list:front'],
      ['a page of its archive as JSON', `/feed.json?before=${archive}`, 'list:front'],
      ['list of all feeds (OPML)', '/feeds.opml', 'lists'],
    ]
    for (const [what, path, tag] of asked) {
      say(`sitemaps: ${what}`)
      figures.push(await costOf(newsroom, { what, path, tag }))
    }
    return figures
  } finally {
    await newsroom.stop()
  }
}

async function costOf(newsroom: Newsroom, { what, path, tag }: Record<'what' | 'path' | 'tag', string>) {
  const pids = [...newsroom.pids.webProcesses(), ...newsroom.pids.renderers()]
  const before = rssMb(pids)
  const costs: number[] = []
  let bytes = 0
  for (let n = 0; n < WARM + COUNT; n++) {
    touch(newsroom.dataDir, tag)
    const start = cpuUs(pids)
    const { status, headers, body } = await newsroom.ask(path)
    if (status !== 200 || headers['x-cache'] !== 'miss') throw new Error(`${path}: ${status}, ${headers['x-cache']}`)
    costs.push(cpuUs(pids) - start)
    bytes = body.length
  }
  const cost = tenth(quantile(costs.slice(WARM), 0.5) / 1_000)
  const peak = pids.reduce((sum, pid) => sum + peakMb(pid), 0)
  const text = `${cost} ms · ${whole(bytes / 1_000)} kB · +${whole(Math.max(0, peak - before))} MB`
  return { what: `CPU of ${what}, not kept · sent as brotli · most memory`, text }
}

/** Returns the monthly shard with the most addresses. */
async function longestShard(newsroom: Newsroom): Promise<{ path: string; urls: number }> {
  const db = openDatabase(databaseFile(newsroom.dataDir), { mode: 'read', busyTimeoutMs: 5_000 })
  try {
    // A newsroom that was just filled must count its months first.
    while (keptParts(db).size < storyMonths(db).length) await wait(POLL_EVERY_MS)
    const all = [...keptParts(db)].flatMap(([of, parts]) =>
      parts.map(({ part, urls }) => ({ path: shardPath({ of, part }), urls })),
    )
    return all.toSorted((a, b) => b.urls - a.urls)[0] ?? { path: '', urls: 0 }
  } finally {
    db.$client.close()
  }
}
