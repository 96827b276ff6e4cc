import { searchWords, sectionPaths } from '#bench/support/addresses.ts'
import { type Figure, type Measure, quantile, tenth } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'

const WARM = 20
const COUNT = 100

/** Measures search pages that nobody has requested before, one at a time: from the request to the last byte. */
export const search: Measure = async ({ dataDir, say }) => {
  const { common, phrases, beginnings, rare } = searchWords(dataDir)
  const [section = '/'] = sectionPaths(dataDir)
  const at = <T>(list: readonly T[], n: number) => encodeURIComponent(String(list[n % list.length]))
  const kinds: Record<string, (n: number) => string> = {
    // A second page, or a filter for every day, makes another query of the same word.
    'common word': (n) => `q=${at(common, n)}${n < common.length ? '' : '&page=2'}`,
    phrase: (n) => `q=${at(phrases, n)}`,
    beginning: (n) => `q=${at(beginnings, n)}`,
    'rare word': (n) => `q=${at(rare, n)}`,
    'common word, filter that matches little': (n) =>
      `q=${at(common, n)}&section=${section.slice(1)}&from=2016-01-${String(1 + (n % 28)).padStart(2, '0')}&to=2016-02-01`,
  }
  const newsroom = await startNewsroom(dataDir)
  try {
    const figures: Figure[] = []
    for (const [kind, queryOf] of Object.entries(kinds)) {
      say(`search: ${kind}`)
      const times: number[] = []
      for (let n = 0; n < WARM + COUNT; n++) {
        const { status, headers, ms } = await newsroom.ask(`/search?${queryOf(n)}`)
        if (status !== 200) throw new Error(`/search?${queryOf(n)} answered ${status}.`)
        if (n >= WARM && headers['x-cache'] === 'miss') times.push(ms)
      }
      const text = `${tenth(quantile(times, 0.5))} · ${tenth(quantile(times, 0.95))} ms`
      figures.push({ what: `search, p50 · p95: ${kind}`, text })
    }
    return figures
  } finally {
    await newsroom.stop()
  }
}
