import http from 'node:http'
import { signIn } from '#bench/measures/desk.ts'
import { besidePublications, keptAfterRename } from '#bench/store/changes.ts'
import { replayDay } from '#bench/store/day.ts'
import { fillRate } from '#bench/store/fill-rate.ts'
import { type Pass, pass, zipfRequests } from '#bench/store/requests.ts'
import { sectionPaths, storyPaths } from '#bench/support/addresses.ts'
import { type Figure, type Measure, tenth, twoDecimals, whole } from '#bench/support/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs } from '#bench/support/processes.ts'
import { orderFill, readStore } from '#db/page-store/fill-state.ts'

/** Set BENCH_STORE_REQUESTS for a shorter list. */
const REQUESTS = Number(process.env['BENCH_STORE_REQUESTS'] ?? 200_000)
const AFTER_KILL = Math.min(10_000, REQUESTS)
/** More than memory holds. */
const ALONE = 4_000
const STORE = { PAGE_STORE_MB: '4000' }

/**
 * Measures the store of pages: the same seeded list of requests twice (the n-th newest story with a probability of
 * 1 / n), its beginning once more after `kill -9`, the fill, changes beside readers, and a day with publications and
 * restarts. Nothing is filled ahead but in the measurement of that, so that all pages are made by their readers.
 */
export const pageStore: Measure = async ({ dataDir, say }) => {
  const paths = storyPaths(dataDir, 1_000_000).reverse()
  const section = (sectionPaths(dataDir)[0] ?? '/').slice(1)
  const list = zipfRequests(paths, REQUESTS)
  let newsroom = await startNewsroom(dataDir, STORE)
  const again = () => startNewsroom(dataDir, { ...STORE, PORT: String(newsroom.port) })
  const figures: Figure[] = []
  // Said at once: this takes long, and what was measured is not to be lost with what comes after.
  const keep = (...measured: Figure[]) => {
    for (const one of measured) say(`${one.what}: ${one.text}`)
    figures.push(...measured)
  }
  try {
    orderFill(dataDir, 'pause', Date.now())
    say(`store: ${whole(REQUESTS)} requests over ${whole(paths.length)} addresses, twice`)
    const first = await pass(newsroom, list)
    keep(figure('the first time', first, first))
    keep(figure('the same requests a second time', await pass(newsroom, list), first))
    const { pages = 0, bytes = 0 } = readStore(dataDir) ?? {}
    keep({ what: 'store: pages · bytes a page', text: `${whole(pages)} · ${whole(bytes / Math.max(1, pages))}` })
    await newsroom.kill()
    newsroom = await again()
    const killed = await pass(newsroom, list.slice(0, AFTER_KILL))
    keep(figure(`the first ${whole(AFTER_KILL)} after kill -9`, killed, first))
    const rare = [...new Set(list)].slice(-2 * ALONE)
    // Once to warm up: what a process compiles in its first seconds is no part of a page.
    await pass(newsroom, rare.slice(0, rare.length / 2))
    const cpuMs = await cpuOfStored(newsroom, rare.slice(rare.length / 2))
    keep({ what: 'store: CPU of a stored page, web processes and renderers', text: `${twoDecimals(cpuMs)} ms` })
    const api = await signIn(newsroom, new http.Agent())
    keep(...(await besidePublications({ newsroom, api, section, paths: [...new Set(list)].slice(0, 2_000) })))
    say('store: a day')
    const restart = async (one: Newsroom) => {
      await one.stop()
      newsroom = await again()
      return newsroom
    }
    const { newsroom: _, ...day } = await replayDay({ newsroom, api, section, paths, known: list, restart })
    keep(day, await keptAfterRename(newsroom, paths), await fillRate(dataDir))
    return figures
  } finally {
    await newsroom.stop()
  }
}

const figure = (what: string, pass: Pass, made: Pass): Figure => ({
  what: `store, ${what}: without a render · pages · times the first pass`,
  text: `${tenth(100 * pass.withoutRender)} % · ${whole(pass.perSecond)}/s · ${tenth(pass.perSecond / made.perSecond)}`,
})

/** CPU (ms) of a page that memory does not have and the store has: distinct pages, asked for by all readers at once. */
async function cpuOfStored(newsroom: Newsroom, paths: readonly string[]): Promise<number> {
  const pids = [...newsroom.pids.webProcesses(), ...newsroom.pids.renderers()]
  const before = cpuUs(pids)
  await pass(newsroom, paths)
  return (cpuUs(pids) - before) / 1_000 / paths.length
}
