import { storyPaths } from '#bench/addresses.ts'
import { type Figure, type Measure, tenth, twoDecimals, whole } from '#bench/figures.ts'
import { type Newsroom, startNewsroom } from '#bench/newsroom.ts'
import { cpuUs } from '#bench/processes.ts'
import { orderFill, readStore } from '#db/page-store/fill-state.ts'
import { randomFrom } from '#db/testing/random.ts'

const CLIENTS = 16
/** Set BENCH_STORE_REQUESTS for a shorter list. */
const REQUESTS = Number(process.env['BENCH_STORE_REQUESTS'] ?? 200_000)
const AFTER_KILL = Math.min(10_000, REQUESTS)
const ALONE = 2_000
const STORE = { PAGE_STORE_MB: '4000' }

type Pass = { perSecond: number; withoutRender: number }

/**
 * Measures the store of pages: the same seeded list of requests twice (the n-th newest story with a probability of
 * 1 / n), then its beginning once more after `kill -9`. Nothing is filled ahead, so that all pages of the first pass are
 * made by its readers.
 */
export const pageStore: Measure = async ({ dataDir, say }) => {
  const paths = storyPaths(dataDir, 1_000_000).reverse()
  const list = requestsOver(paths)
  let newsroom = await startNewsroom(dataDir, STORE)
  try {
    orderFill(dataDir, 'pause', Date.now())
    say(`store: ${whole(REQUESTS)} requests over ${whole(paths.length)} addresses, twice`)
    const first = await pass(newsroom, list)
    const second = await pass(newsroom, list)
    const { pages = 0, bytes = 0 } = readStore(dataDir) ?? {}
    await newsroom.kill()
    newsroom = await startNewsroom(dataDir, STORE)
    const killed = await pass(newsroom, list.slice(0, AFTER_KILL))
    const cpuMs = await cpuOfStored(newsroom, [...new Set(list)].slice(-ALONE))
    return [
      figure('the same requests a second time', second, first),
      figure(`the first ${whole(AFTER_KILL)} after kill -9`, killed, first),
      { what: 'store: CPU of a stored page, front and renderers', told: `${twoDecimals(cpuMs)} ms` },
      { what: 'store: pages · bytes a page', told: `${whole(pages)} · ${whole(bytes / Math.max(1, pages))}` },
    ]
  } finally {
    await newsroom.stop()
  }
}

const figure = (what: string, pass: Pass, made: Pass): Figure => ({
  what: `store, ${what}: without a render · pages · times the first pass`,
  told: `${tenth(100 * pass.withoutRender)} % · ${whole(pass.perSecond)}/s · ${tenth(pass.perSecond / made.perSecond)}`,
})

function requestsOver(paths: readonly string[]): string[] {
  const roll = randomFrom(7)
  return Array.from({ length: REQUESTS }, () => paths[Math.floor(paths.length ** roll()) - 1] ?? '/')
}

async function pass(newsroom: Newsroom, list: readonly string[]): Promise<Pass> {
  const started = performance.now()
  let [next, hits] = [0, 0]
  const reader = async () => {
    for (let path = list[next++]; path !== undefined; path = list[next++]) {
      const { status, headers } = await newsroom.ask(path)
      if (status !== 200) throw new Error(`${path} answered ${status}.`)
      if (headers['x-cache'] === 'hit') hits += 1
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, reader))
  const seconds = (performance.now() - started) / 1_000
  return { perSecond: list.length / seconds, withoutRender: hits / list.length }
}

/** CPU (ms) of a page that memory does not have and the store has: distinct pages, one after the other. */
async function cpuOfStored(newsroom: Newsroom, paths: readonly string[]): Promise<number> {
  const pids = [...newsroom.pids.fronts(), ...newsroom.pids.renderers()]
  const before = cpuUs(pids)
  for (const path of paths) await newsroom.ask(path)
  return (cpuUs(pids) - before) / 1_000 / paths.length
}
