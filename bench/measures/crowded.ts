import { searchWords, storyPaths } from '#bench/support/addresses.ts'
import { type Figure, twoDecimals, type Measure, ratio, whole } from '#bench/support/figures.ts'
import { type Load, load } from '#bench/support/load.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { touch } from '#bench/support/touch.ts'

const SECONDS = 6
const CLIENTS = 8

/**
 * Measures hits of one cached page while other clients constantly request uncached ones: pages first, then searches.
 */
export const crowded: Measure = async ({ dataDir, say }) => {
  const [hot = '/', ...others] = storyPaths(dataDir, 5_000)
  const { common, rare } = searchWords(dataDir)
  const newsroom = await startNewsroom(dataDir)
  try {
    for (let n = 0; n < 200; n++) await newsroom.ask(hot)
    await load(newsroom.url + hot, { seconds: 1 })
    const figures: Figure[] = []
    const while_ = async (what: string, pathOf: (n: number) => string) => {
      say(`hits while ${what}`)
      const idle = await load(newsroom.url + hot, { seconds: SECONDS / 2 })
      const crowd = startCrowd(newsroom, pathOf)
      const busy = await load(newsroom.url + hot, { seconds: SECONDS })
      const made = await crowd.stop()
      figures.push({ what: `hits while ${what}`, text: text(idle, busy, made / SECONDS) })
    }
    await while_(`${CLIENTS} clients fetch what is not kept`, (n) => {
      // Invalidates all pages after each round, so that every request of the next round renders a page again.
      if (n % others.length === 0) touch(dataDir, 'site')
      return others[n % others.length] ?? '/'
    })
    await while_(`${CLIENTS} clients search`, (n) => `/search?q=${common[n % common.length]}+${rare[n % rare.length]}`)
    return figures
  } finally {
    await newsroom.stop()
  }
}

/** Starts clients that send requests without pause, each for the next address. */
export function startCrowd(newsroom: Newsroom, pathOf: (n: number) => string, count = CLIENTS) {
  let isStopping = false
  let asked = 0
  const client = async () => {
    while (!isStopping) await newsroom.ask(pathOf(asked++))
  }
  const clients = Promise.all(Array.from({ length: count }, client))
  return {
    stop: async () => {
      isStopping = true
      await clients
      return asked
    },
  }
}

const text = (idle: Load, busy: Load, made: number): string =>
  `${whole(busy.perSecond)}/s · ${ratio(busy.perSecond, idle.perSecond)} of idle · median ${twoDecimals(busy.medianMs)} ms · ${whole(made)} made/s`
