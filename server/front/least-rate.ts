type Rate = {
  /** Bytes a second that a client has to move on average. */
  bytesPerSecond: number
  /** So long it may move nothing. */
  graceMs: number
  /** Called once, where it is slower. */
  onTooSlow: () => void
  /** True while it is we who do not read or write. */
  isOurs?: () => boolean
}

const LOOK_EVERY_MS = 500

/** Holds a client to a least rate until it is stopped. Time in which it waits for us does not count. */
export function holdToRate({ bytesPerSecond, graceMs, onTooSlow, isOurs = () => false }: Rate) {
  let moved = 0
  let tookMs = 0
  const timer = setInterval(() => {
    if (isOurs()) return
    tookMs += LOOK_EVERY_MS
    if (moved >= ((tookMs - graceMs) / 1_000) * bytesPerSecond) return
    clearInterval(timer)
    onTooSlow()
  }, LOOK_EVERY_MS)
  timer.unref()
  return {
    move: (bytes: number): void => {
      moved += bytes
    },
    stop: (): void => clearInterval(timer),
  }
}
