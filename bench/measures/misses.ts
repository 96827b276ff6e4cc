import { searchWords, sectionPaths, storyPaths } from '#bench/support/addresses.ts'
import { type Measure, quantile, tenth } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs } from '#bench/support/processes.ts'
import { touch } from '#bench/support/touch.ts'

const WARM = 200
const COUNT = 300

/** Measures the CPU of one cache miss: front process and renderer together, one request at a time. */
export const misses: Measure = async ({ dataDir, say }) => {
  const words = searchWords(dataDir)
  const sections = sectionPaths(dataDir)
  const kinds: Record<string, (n: number) => string> = {
    article: (
      (paths) => (n) =>
        paths[n % paths.length] ?? '/'
    )(storyPaths(dataDir, WARM + COUNT)),
    section: (n) => sections[n % sections.length] ?? '/',
    front: () => '/',
    search: (n) => `/search?q=${words.common[n % 40]}+${words.rare[n % words.rare.length]}`,
  }
  const newsroom = await startNewsroom(dataDir)
  try {
    const figures = []
    for (const [kind, pathOf] of Object.entries(kinds)) {
      say(`misses: ${kind}`)
      const costs: number[] = []
      for (let n = 0; n < WARM + COUNT; n++) {
        // Invalidates all pages, since every page depends on the `site` tag.
        touch(dataDir, 'site')
        costs.push(await costOf(newsroom, pathOf(n)))
      }
      const text = `${tenth(quantile(costs.slice(WARM), 0.5) / 1_000)} ms`
      figures.push({ what: `CPU of a miss, median: ${kind}`, text })
    }
    return figures
  } finally {
    await newsroom.stop()
  }
}

async function costOf(newsroom: Newsroom, path: string): Promise<number> {
  const pids = [...newsroom.pids.webProcesses(), ...newsroom.pids.renderers()]
  const before = cpuUs(pids)
  const { status, headers } = await newsroom.ask(path)
  if (status !== 200 || headers['x-cache'] !== 'miss') throw new Error(`${path}: ${status}, ${headers['x-cache']}`)
  return cpuUs(pids) - before
}
