import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { pasteShapes } from '#bench/measures/paste-shapes.ts'
import { type Figure, type Measure, quantile, whole } from '#bench/support/figures.ts'
import { htmlConverter } from '#server/render/html-converter.ts'

const LIMIT_MS = 60_000
const SETTLE_MS = 20

/**
 * Measures how long one megabyte of pasted HTML takes to become a document in its worker thread, and the longest delay
 * of the event loop of the calling process.
 */
export const paste: Measure = async ({ say }) => {
  // Keeps the process alive, which the worker thread alone does not.
  const alive = setInterval(() => undefined, 1_000)
  const { convert, close } = htmlConverter({ limitMs: LIMIT_MS })
  const taken: { shape: string; ms: number; heldMs: number }[] = []
  try {
    await convert('<p>a')
    for (const [shape, html] of Object.entries(pasteShapes())) {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      const began = performance.now()
      const result = await convert(html)
      const ms = performance.now() - began
      JSON.stringify(result)
      await wait(SETTLE_MS)
      delay.disable()
      taken.push({ shape, ms, heldMs: delay.max / 1e6 })
      say(`paste: ${shape}: ${whole(ms)} ms, the event loop held for ${whole(delay.max / 1e6)} ms`)
    }
  } finally {
    clearInterval(alive)
    await close()
  }
  const slowest = taken.reduce((a, b) => (b.ms > a.ms ? b : a))
  const held = taken.reduce((a, b) => (b.heldMs > a.heldMs ? b : a))
  const figures: Figure[] = [
    {
      what: `1 MB of pasted HTML in ${taken.length} hostile shapes: median · slowest`,
      text: `${whole(
        quantile(
          taken.map(({ ms }) => ms),
          0.5,
        ),
      )} ms · ${whole(slowest.ms)} ms (${slowest.shape})`,
    },
    { what: 'the event loop held for at most', text: `${whole(held.heldMs)} ms (${held.shape})` },
  ]
  return figures
}
