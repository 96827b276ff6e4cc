import { expect, test } from 'vitest'
import { processMetrics } from '#server/process/metrics/process-metrics.ts'

/** Blocks the event loop. */
const stand = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
const turn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a process tells how late its event loop was, up to the thousandth reading, and how often it stood (P-318)', async () => {
  const registry = processMetrics()
  const read = async () => {
    const text = await registry.metrics()
    return (name: string) => Number(text.match(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (.*)$`, 'm'))?.[1])
  }
  const stalls = 'broadsheet_event_loop_stalls_total'
  const before = await read()
  await turn(60)
  stand(300)
  await turn(60)
  const after = await read()
  expect(after(stalls)).toBeGreaterThan(before(stalls))
  expect(after('broadsheet_event_loop_delay_seconds{quantile="1"}')).toBeGreaterThan(0.2)
  expect(after('broadsheet_event_loop_delay_seconds{quantile="0.999"}')).toBeGreaterThan(0.2)
})
