type Rate = {
  /** Least average rate of a client. */
  bytesPerSecond: number
  /** Grace period in which it may move nothing. */
  graceMs: number
  /** Called once if the client is slower. */
  onTooSlow: () => void
  /** True while the server itself does not read or write. */
  isOurs?: () => boolean
}

const CHECK_EVERY_MS = 500

/** Enforces a least rate on a client until stopped. Time in which the client waits for the server does not count. */
export function enforceMinimumRate({ bytesPerSecond, graceMs, onTooSlow, isOurs = () => false }: Rate) {
  let moved = 0
  let tookMs = 0
  const timer = setInterval(() => {
    if (isOurs()) return
    tookMs += CHECK_EVERY_MS
    if (moved >= ((tookMs - graceMs) / 1_000) * bytesPerSecond) return
    clearInterval(timer)
    onTooSlow()
  }, CHECK_EVERY_MS)
  timer.unref()
  return {
    move: (bytes: number): void => {
      moved += bytes
    },
    stop: (): void => clearInterval(timer),
  }
}
