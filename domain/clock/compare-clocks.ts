/** The machine's two clocks at one moment: the wall clock, which can be set, and the uptime, which cannot. */
export type ClockReading = {
  /** Which boot the uptime counts from. */
  boot: string
  /** ms UTC. */
  wallMs: number
  /** ms since that boot, suspends included. */
  uptimeMs: number
}
/** The last moment at which the two agreed; `partedMs` is by how much they parted since, null while they agree. */
export type ClockAnchor = ClockReading & { partedMs: number | null }
export type ClockState = {
  /** By how much the wall clock went further than the uptime (ms; below 0: it was set back). Null: they agree. */
  partedMs: number | null
  /** What the time is by the uptime (ms UTC); after a restart of the machine, what it is at least. */
  trustedMs: number
}

/** Clocks that part by more than this do not agree: no correction by NTP in small steps comes near it. */
export const MOST_PARTED_MS = 5 * 60_000

/**
 * Tells whether the wall clock was set since the last moment at which it agreed with the uptime. A suspended machine
 * agrees, because its uptime counts the suspend; a change of zone or to summer time moves neither. Across a restart of the
 * machine only a clock that went back can be told: one that went forward looks like a machine that was off.
 */
export function compareClocks(anchor: ClockAnchor | null, now: ClockReading): ClockState {
  const agreed = { partedMs: null, trustedMs: now.wallMs }
  if (anchor === null) return agreed
  const wentMs = now.wallMs - anchor.wallMs
  if (anchor.boot === now.boot && now.uptimeMs >= anchor.uptimeMs) {
    const upMs = now.uptimeMs - anchor.uptimeMs
    if (Math.abs(wentMs - upMs) <= MOST_PARTED_MS) return agreed
    return { partedMs: wentMs - upMs, trustedMs: anchor.wallMs + upMs }
  }
  // It was set forward before the restart, and nothing says that it was put right since.
  if (anchor.partedMs !== null && anchor.partedMs > 0) return { partedMs: anchor.partedMs, trustedMs: anchor.wallMs }
  return wentMs < -MOST_PARTED_MS ? { partedMs: wentMs, trustedMs: anchor.wallMs } : agreed
}
