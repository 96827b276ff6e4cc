import { signIn } from '#bench/measures/desk.ts'
import { storyPaths } from '#bench/support/addresses.ts'
import { type Measure, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { pssMb, rssMb } from '#bench/support/processes.ts'

const CLIENTS = 8
/** Set BENCH_WALK_S=600 to walk for ten minutes. */
const SECONDS = Number(process.env['BENCH_WALK_S'] ?? 30)
const READ_BY_EDITOR = 20

/**
 * Measures the memory of all processes together, with the store of pages that a newsroom has by default: after the
 * start, after requests for up to 50,000 stories, and once an editor works.
 */
export const memory: Measure = async ({ dataDir, say }) => {
  const paths = storyPaths(dataDir, 50_000)
  const newsroom = await startNewsroom(dataDir, { PAGE_STORE_MB: '1024' })
  try {
    say(`memory: a walk of ${SECONDS} s over ${whole(paths.length)} addresses`)
    const atStart = rssMb(newsroom.pids.all())
    let asked = 0
    let peak = 0
    const until = performance.now() + SECONDS * 1_000
    const walk = async () => {
      while (performance.now() < until) {
        await newsroom.ask(paths[asked++ % paths.length] ?? '/')
        if (asked % 200 === 0) peak = Math.max(peak, rssMb(newsroom.pids.all()))
      }
    }
    await Promise.all(Array.from({ length: CLIENTS }, walk))
    const now = rssMb(newsroom.pids.all())
    const once = pssMb(newsroom.pids.all())
    const api = await signIn(newsroom)
    for (let n = 0; n < READ_BY_EDITOR; n++) await api('GET', '/api/articles?status=published')
    const withEditors = pssMb(newsroom.pids.all())
    return [
      {
        what: `memory, all processes: at start · after ${SECONDS} s of walking · peak`,
        text: `${whole(atStart)} · ${whole(now)} · ${whole(peak)} MB (${whole(asked)} pages)`,
      },
      {
        what: 'the same with what they share counted once: after the walk · with the editors’ process',
        text: `${whole(once)} · ${whole(withEditors)} MB`,
      },
    ]
  } finally {
    await newsroom.stop()
  }
}
