import { type Figure, type Measure, quantile, whole } from '#bench/support/figures.ts'
import { startNewsroom } from '#bench/support/newsroom.ts'
import { cpuUs } from '#bench/support/processes.ts'

const TIMES = 5

/** Measures the time from a start to the first 200 of the front page, after an orderly stop and after `kill -9`. */
export const start: Measure = async ({ dataDir, say }) => {
  say('starts')
  // Fills Node's compile cache.
  await (await startNewsroom(dataDir)).stop()
  return [await starts(dataDir, 'stop'), await starts(dataDir, 'kill')]
}

async function starts(dataDir: string, end: 'stop' | 'kill'): Promise<Figure> {
  await (await startNewsroom(dataDir))[end]()
  const tookMs: number[] = []
  const cpuMs: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const newsroom = await startNewsroom(dataDir)
    tookMs.push(newsroom.readyMs)
    cpuMs.push(cpuUs(newsroom.pids.all()) / 1_000)
    await newsroom[end]()
  }
  const text = `${whole(quantile(tookMs, 0.5))} ms · ${whole(quantile(cpuMs, 0.5))} ms of CPU in all`
  return { what: `first page after a start, the last one ${end === 'stop' ? 'stopped' : 'killed'}`, text }
}
