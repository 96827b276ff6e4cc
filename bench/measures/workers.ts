import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { storyPaths } from '#bench/support/addresses.ts'
import { twoDecimals, type Measure, tenth, whole } from '#bench/support/figures.ts'
import { loader } from '#bench/support/load.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs } from '#bench/support/processes.ts'
import { randomFrom } from '#db/testing/random.ts'

const run = promisify(execFile)
const PAGES = 300
const SECONDS = 4
const CONNECTIONS = 64
/** CPU of the renderers in a run without any rendering. */
const IDLE_US = 50_000

/**
 * `us` is the CPU of a hit in its web process; `share` is the part of all hits that the busier web process served,
 * by its CPU.
 */
type Hits = { perSecond: number; us: number; share: number }

/**
 * Compares two web processes with one, over 300 stories requested as often as readers do (Zipf). On two cores wrk
 * takes CPU from what it measures, so two ratios are reported: the one that wrk counted, and the one that web process
 * processes with a core each could reach, computed from the CPU of a hit and the share of the busier one.
 */
export const workers: Measure = async ({ dataDir, scratch, say }) => {
  if (loader !== 'wrk') return [{ what: 'two web processes against one', text: 'needs wrk' }]
  const script = path.join(scratch, 'zipf.lua')
  fs.writeFileSync(script, zipf(storyPaths(dataDir, PAGES)))
  say('hits with one web process and with two')
  const one = await hitsWith(dataDir, 1, script)
  const two = await hitsWith(dataDir, 2, script)
  const counted = `${whole(one.perSecond)}/s and ${whole(two.perSecond)}/s: ${twoDecimals(two.perSecond / one.perSecond)} as wrk counted`
  const byCpu = `${tenth(one.us)} and ${tenth(two.us)} µs a hit, busier web process ${whole(100 * two.share)} %: ${twoDecimals(one.us / (two.us * two.share))} with a core each`
  return [{ what: 'two web processes against one', text: `${counted} · ${byCpu}` }]
}

async function hitsWith(dataDir: string, webProcesses: number, script: string): Promise<Hits> {
  const newsroom = await startNewsroom(dataDir, { WORKERS: String(webProcesses) })
  const sizes = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}`]
  const wrk = async () => (await run('wrk', [...sizes, '-s', script, newsroom.url])).stdout
  try {
    // Fills the cache of each web process: rarely requested stories are rendered late, and a run with misses proves
    // nothing.
    for (let n = 0; n < 12; n++) {
      const before = cpuUs(newsroom.pids.renderers())
      await wrk()
      if (cpuUs(newsroom.pids.renderers()) - before < IDLE_US) break
    }
    const pids = newsroom.pids.webProcesses()
    const before = pids.map((pid) => cpuUs([pid]))
    const said = await wrk()
    const spent = pids.map((pid, n) => cpuUs([pid]) - (before[n] ?? 0))
    const all = spent.reduce((sum, us) => sum + us, 0)
    const requests = Number(/(\d+) requests in/.exec(said)?.[1])
    if (said.includes('Non-2xx')) throw new Error(said)
    return { perSecond: requests / SECONDS, us: all / requests, share: Math.max(...spent) / all }
  } finally {
    await newsroom.stop()
  }
}

/** Writes a script for wrk: 10,000 requests with a fixed seed, the n-th page 1/n as often as the first. */
function zipf(paths: readonly string[]): string {
  const roll = randomFrom(3)
  let sum = 0
  const sums = paths.map((_, n) => (sum += 1 / (n + 1)))
  const asked = Array.from({ length: 10_000 }, () => {
    const at = roll() * sum
    return sums.findIndex((one) => one >= at) + 1
  })
  return `local paths = {${paths.map((one) => JSON.stringify(one)).join(',')}}
local asked = {${asked.join(',')}}
local ready = {}
local n = 0
function init()
  for i, path in ipairs(paths) do ready[i] = wrk.format("GET", path, { ["Accept-Encoding"] = "br" }) end
end
function request()
  n = n % #asked + 1
  return ready[asked[n]]
end
`
}
