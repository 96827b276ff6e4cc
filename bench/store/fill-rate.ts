import { setTimeout as wait } from 'node:timers/promises'
import { type Figure, tenth, whole } from '#bench/support/figures.ts'
import { orderFill, readStore } from '#db/page-store/fill-state.ts'

/** Set BENCH_FILL_SECONDS for a shorter run. */
const SECONDS = Number(process.env['BENCH_FILL_SECONDS'] ?? 60)
const POLL_MS = 500
const FIRST_MS = 60_000

/** Fills the store of a running newsroom for a minute, or until it is done: pages a second, and pauses it again. */
export async function fillRate(dataDir: string): Promise<Figure> {
  orderFill(dataDir, 'fill', Date.now())
  const fill = () => readStore(dataDir)?.fill ?? { state: 'done', drawn: 0, looked: 0, total: 0 }
  const asked = performance.now()
  while (fill().drawn === 0 && fill().state === 'running' && performance.now() - asked < FIRST_MS) await wait(POLL_MS)
  const [began, before] = [performance.now(), fill().drawn]
  while (fill().state === 'running' && performance.now() - began < SECONDS * 1_000) await wait(POLL_MS)
  const { drawn, looked, total } = fill()
  const perSecond = (drawn - before) / ((performance.now() - began) / 1_000)
  orderFill(dataDir, 'pause', Date.now())
  return {
    what: 'store, filling ahead of readers: pages a second · addresses looked at',
    text: `${tenth(perSecond)}/s · ${whole(looked)} of ${whole(total)}`,
  }
}
