import { fullPace, LANES, type Lane, type Pace, recovered, slowedDown } from '#domain/newsletters/lanes.ts'

const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 5 * 60_000

/** Waits that double with each failure in a row, in ms of a monotonic clock; failures within a wait count once. */
export function backOff(uptime: () => number) {
  let failures = 0
  let until = 0
  return {
    notBefore: () => until,
    failed() {
      const now = uptime()
      if (now < until) return
      until = now + Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** failures)
      failures += 1
    },
    worked() {
      failures = 0
    },
  }
}

type Clocks = { clock: () => number; uptime: () => number }
/** Time (ms UTC) of an instant of the monotonic clock; 0 once it has come. */
export const instantOf = (instant: number, { clock, uptime }: Clocks): number =>
  instant > uptime() ? clock() + instant - uptime() : 0

/** How fast each lane goes now, in the memory of this process. */
export function pacing(uptime: () => number) {
  const paces = Object.fromEntries(LANES.map((lane) => [lane, fullPace(lane)])) as Record<Lane, Pace>
  const of = (lane: Lane): Pace => (paces[lane] = recovered(paces[lane], lane, uptime()))
  return {
    of,
    slow(lane: Lane) {
      paces[lane] = slowedDown(of(lane), uptime())
    },
  }
}
