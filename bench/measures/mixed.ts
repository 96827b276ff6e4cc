import { startCrowd } from '#bench/measures/crowded.ts'
import { signIn } from '#bench/measures/desk.ts'
import { publishOne } from '#bench/measures/publish.ts'
import { searchWords, sectionPaths, sitemapPath, storyPaths } from '#bench/support/addresses.ts'
import { type Measure, whole } from '#bench/support/figures.ts'
import { load } from '#bench/support/load.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { touch } from '#bench/support/touch.ts'

const SECONDS = 30
/** About 100 KB of HTML, as pasted from a word processor. */
const PASTE = JSON.stringify({ html: '<p>The river was <b>measured</b> again, and found as long.</p>'.repeat(1_600) })

/**
 * Measures the event-loop delay of every process from `/metrics`, while readers request cached pages, uncached pages,
 * searches and sitemaps, and an editor publishes and pastes.
 */
export const mixed: Measure = async ({ dataDir, say }) => {
  const section = (sectionPaths(dataDir)[0] ?? '/').slice(1)
  const stories = storyPaths(dataDir, 5_000)
  const { common, rare } = searchWords(dataDir)
  const newsroom = await startNewsroom(dataDir)
  try {
    const api = await signIn(newsroom)
    await publishOne(api, section, 0)
    say('a mixed load')
    const before = valuesIn(await metricsOf(newsroom))
    const crowds = [
      startCrowd(newsroom, (n) => stories[n % stories.length] ?? '/', 2),
      startCrowd(newsroom, (n) => `/search?q=${common[n % common.length]}+${rare[n % rare.length]}`, 1),
    ]
    const others = startEvery(1_000, async (n) => {
      touch(dataDir, 'site')
      await newsroom.ask(n % 2 === 0 ? sitemapPath(dataDir) : '/sitemap.xml')
    })
    const editor = startEvery(250, async (n) => {
      await publishOne(api, section, n)
      await api('POST', '/api/paste', JSON.parse(PASTE) as object)
    })
    const hits = await load(newsroom.url, { seconds: SECONDS, connections: 4 })
    await Promise.all([...crowds, others, editor].map((one) => one.stop()))
    const rows = delaysOf(before, valuesIn(await metricsOf(newsroom)))
    return rows.map(([process, text]) => ({
      what: `event-loop delay under a mixed load, p99.9 · most · stalls of 0.1 s: ${process}`,
      text: process.startsWith('front') ? `${text} (${whole(hits.perSecond)} hits/s)` : text,
    }))
  } finally {
    await newsroom.stop()
  }
}

/** Repeats some work, with a pause after each run. */
function startEvery(pauseMs: number, work: (n: number) => Promise<unknown>) {
  let isStopping = false
  const working = (async () => {
    for (let n = 0; !isStopping; n++) {
      await work(n)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  })()
  return {
    stop: async () => {
      isStopping = true
      await working
    },
  }
}

const metricsOf = async (newsroom: Newsroom) => (await newsroom.ask('/metrics')).body.toString()

type Values = ReadonlyMap<string, number>

function valuesIn(text: string): Values {
  const values = new Map<string, number>()
  for (const [, name, labels = '', value] of text.matchAll(/^(\w+)\{(.*)\} (\S+)$/gm)) {
    const process = /process="([^"]+)"/.exec(labels)?.[1] ?? ''
    const quantile = /quantile="([^"]+)"/.exec(labels)?.[1] ?? ''
    values.set(`${name} ${process} ${quantile}`, Number(value))
  }
  return values
}

function delaysOf(before: Values, after: Values): [string, string][] {
  const ms = (process: string, quantile: string) =>
    `${whole(1_000 * (after.get(`broadsheet_event_loop_delay_seconds ${process} ${quantile}`) ?? Number.NaN))} ms`
  const processes = [...after.keys()].flatMap((key) => /^broadsheet_process_up (\S+) $/.exec(key)?.[1] ?? [])
  return [...processes, 'parent'].map((process) => {
    const key = `broadsheet_event_loop_stalls_total ${process} `
    const stalls = (after.get(key) ?? Number.NaN) - (before.get(key) ?? 0)
    return [process, `${ms(process, '0.999')} · ${ms(process, '1')} · ${stalls}`]
  })
}
