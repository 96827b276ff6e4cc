/**
 * Reading of the machine's two clocks at one moment: the wall clock, which can be set, and the uptime, which cannot.
 */
export type ClockReading = {
  /** Id of the boot that the uptime counts from. */
  boot: string
  /** Wall clock, ms UTC. */
  wallMs: number
  /** Uptime, ms since that boot, suspends included. */
  uptimeMs: number
}
/**
 * Last moment at which both clocks agreed; `partedMs` is how far they have drifted apart since, null while they agree.
 */
export type ClockAnchor = ClockReading & { partedMs: number | null }
export type ClockState = {
  /** Drift of the wall clock ahead of the uptime (ms; below 0: it was set back). Null: they agree. */
  partedMs: number | null
  /** Time by the uptime (ms UTC); after a restart of the machine, a lower bound of the time. */
  trustedMs: number
}

/** Largest drift that counts as agreement: NTP's corrections in small steps come nowhere near it. */
export const MAX_CLOCK_DRIFT_MS = 5 * 60_000

/**
 * Detects whether the wall clock was set since it last agreed with the uptime. A suspended machine agrees, because its
 * uptime counts the suspend; a change of zone or to summer time moves neither clock. Across a restart of the machine
 * only a clock that went back can be detected: one that went forward looks like a machine that was off.
 */
export function compareClocks(anchor: ClockAnchor | null, now: ClockReading): ClockState {
  const agreed = { partedMs: null, trustedMs: now.wallMs }
  if (anchor === null) return agreed
  const wentMs = now.wallMs - anchor.wallMs
  if (anchor.boot === now.boot && now.uptimeMs >= anchor.uptimeMs) {
    const upMs = now.uptimeMs - anchor.uptimeMs
    if (Math.abs(wentMs - upMs) <= MAX_CLOCK_DRIFT_MS) return agreed
    return { partedMs: wentMs - upMs, trustedMs: anchor.wallMs + upMs }
  }
  // The clock was set forward before the restart, and nothing shows that it was corrected since.
  if (anchor.partedMs !== null && anchor.partedMs > 0) return { partedMs: anchor.partedMs, trustedMs: anchor.wallMs }
  return wentMs < -MAX_CLOCK_DRIFT_MS ? { partedMs: wentMs, trustedMs: anchor.wallMs } : agreed
}
