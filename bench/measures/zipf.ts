import { storyPaths } from '#bench/support/addresses.ts'
import { type Measure, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { rssMb } from '#bench/support/processes.ts'
import { randomFrom } from '#db/testing/random.ts'

const CLIENTS = 16
/** Set BENCH_WALK_S=600 to walk for ten minutes. */
const SECONDS = Number(process.env['BENCH_WALK_S'] ?? 60)

/**
 * Simulates readers who mostly want new stories but old ones as well: the n-th newest story is requested with a
 * probability of 1 / n, over up to 1,000,000 addresses, of which the page cache holds a small part. Counts the second
 * half only.
 */
export const zipf: Measure = async ({ dataDir, say }) => {
  const paths = storyPaths(dataDir, 1_000_000).reverse()
  const newsroom = await startNewsroom(dataDir)
  try {
    say(`zipf: a walk of ${SECONDS} s over ${whole(paths.length)} addresses`)
    const roll = randomFrom(7)
    const half = performance.now() + SECONDS * 500
    const until = half + SECONDS * 500
    const seen = { hit: 0, miss: 0 }
    const reader = async () => {
      while (performance.now() < until) {
        const path = paths[Math.floor(paths.length ** roll()) - 1] ?? '/'
        const { status, headers } = await newsroom.ask(path)
        if (status !== 200) throw new Error(`${path} answered ${status}.`)
        if (performance.now() > half) seen[headers['x-cache'] === 'hit' ? 'hit' : 'miss'] += 1
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, reader))
    const all = seen.hit + seen.miss
    const share = `${Math.round((100 * seen.hit) / all)} % hits`
    const text = `${share} · ${whole(all / (SECONDS / 2))}/s · ${whole(rssMb(newsroom.pids.all()))} MB`
    return [{ what: `Zipf walk over all stories, ${CLIENTS} readers: hits · pages · memory`, text }]
  } finally {
    await newsroom.stop()
  }
}
