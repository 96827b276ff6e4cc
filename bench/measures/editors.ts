import { startCrowd } from '#bench/measures/crowded.ts'
import { signIn } from '#bench/measures/desk.ts'
import { publishOne } from '#bench/measures/publish.ts'
import { sectionPaths, storyPaths } from '#bench/support/addresses.ts'
import { type Measure, quantile, tenth, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { touch } from '#bench/support/touch.ts'

const TIMES = 200
const WARM = 30

/**
 * Measures the time from sending a publication to its acknowledgement: alone, and beside eight clients that request
 * uncached pages.
 */
export const editors: Measure = async ({ dataDir, say }) => {
  const section = (sectionPaths(dataDir)[0] ?? '/').slice(1)
  const stories = storyPaths(dataDir, 5_000)
  const newsroom = await startNewsroom(dataDir)
  try {
    const startedAt = performance.now()
    await newsroom.ask('/api/me')
    const startMs = performance.now() - startedAt
    const api = await signIn(newsroom)
    const times = async (count: number) => {
      const took: number[] = []
      for (let n = 0; n < count; n++) took.push(await publishOne(api, section, n))
      return took
    }
    await times(WARM)
    say('an editor alone')
    const alone = await times(TIMES)
    say('an editor beside eight clients that fetch what is not kept')
    const crowd = startCrowd(newsroom, (n) => {
      // Invalidates all pages after each round, so that every request of the next round renders a page again.
      if (n % stories.length === 0) touch(dataDir, 'site')
      return stories[n % stories.length] ?? '/'
    })
    const beside = await times(TIMES)
    const made = await crowd.stop()
    return [
      { what: 'first answer of the API after a start', text: `${whole(startMs)} ms` },
      { what: 'publish acknowledged, an editor alone, p50 · p95', text: text(alone) },
      {
        what: 'the same beside eight clients that fetch what is not kept',
        text: `${text(beside)} (${whole(made)} made)`,
      },
    ]
  } finally {
    await newsroom.stop()
  }
}

const text = (times: readonly number[]) => `${tenth(quantile(times, 0.5))} · ${tenth(quantile(times, 0.95))} ms`
