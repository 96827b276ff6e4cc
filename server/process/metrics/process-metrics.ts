import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Registry } from 'prom-client'

/** Fine enough for a p99.9 within half a minute: 100 readings a second. */
const RESOLUTION_MS = 10
/** Longest time for which work may block the event loop. */
const STALL_MS = 100
const STALL_LOOK_MS = 25

/** Creates a registry with the metrics of every process of the server. Values are read at a scrape. */
export function processMetrics(): Registry {
  const registry = new Registry()
  gauge(registry, 'process_resident_memory_bytes', 'Resident memory of the process.', () => process.memoryUsage.rss())
  counter(registry, 'process_cpu_seconds_total', 'CPU time of the process.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  // The histogram measures from tick to tick, so the resolution is subtracted.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1e3)
  delay.enable()
  const help = 'Event loop delay since the last scrape.'
  gauges(registry, 'broadsheet_event_loop_delay_seconds', help, ['quantile'], () => {
    const values = [
      [{ quantile: '0.5' }, late(delay.percentile(50))],
      [{ quantile: '0.99' }, late(delay.percentile(99))],
      [{ quantile: '0.999' }, late(delay.percentile(99.9))],
      [{ quantile: '1' }, late(delay.max)],
    ] as const
    delay.reset()
    return values
  })
  const stalls = countStalls()
  counter(registry, 'broadsheet_event_loop_stalls_total', 'Event loop stalls of 0.1 s or more.', stalls)
  return registry
}

/** Counts how often a short timer is so late that something blocked the event loop. */
function countStalls(): () => number {
  let stalls = 0
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    if (now - last - STALL_LOOK_MS >= STALL_MS) stalls += 1
    last = now
  }, STALL_LOOK_MS).unref()
  return () => stalls
}

type Values = () => Iterable<readonly [labels: Record<string, string | number>, value: number]>

/** Registers a gauge with labels, whose values are read at each scrape. */
export function gauges(registry: Registry, name: string, help: string, labelNames: string[], values: Values): void {
  const collect = () => {
    one.reset()
    for (const [labels, value] of values()) one.set(labels, value)
  }
  const one = new Gauge({ name, help, labelNames, registers: [registry], collect })
}

/** Registers a counter with labels over plain numbers, so that counting costs no more than an addition. */
export function counters(registry: Registry, name: string, help: string, labelNames: string[], values: Values): void {
  const collect = () => {
    one.reset()
    for (const [labels, value] of values()) one.inc(labels, value)
  }
  const one = new Counter({ name, help, labelNames, registers: [registry], collect })
}

export const gauge = (registry: Registry, name: string, help: string, value: () => number): void =>
  gauges(registry, name, help, [], () => [[{}, value()]])

export const counter = (registry: Registry, name: string, help: string, value: () => number): void =>
  counters(registry, name, help, [], () => [[{}, value()]])
