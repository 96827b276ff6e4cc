/** How a process is watched, in ms: how often it is asked, and how long it may be silent once it is ready, or before. */
export type HangLimits = { everyMs: number; silentMs: number; startingMs: number }

export const HANG_LIMITS: HangLimits = { everyMs: 5_000, silentMs: 30_000, startingMs: 180_000 }

/** Question of the parent, and the answer, over IPC. */
export const ALIVE_WANTED = 'alive?'
export const ALIVE = 'alive'

/**
 * Adds up for how long a process gave no answer. Time in which the asking process did not run itself (a suspended
 * machine, a load that starves both) counts as one interval at most: the other could not run either, or its answer
 * still waits here. All times in ms of a monotonic clock.
 */
export class HangWatch {
  readonly #limits: HangLimits
  #lastAskedAt: number
  #silentMs = 0
  #isReady = false

  constructor(limits: HangLimits, now: number) {
    this.#limits = limits
    this.#lastAskedAt = now
  }

  /** Call whenever the process says anything, and say whether that it is ready. */
  heard(isReady = false): void {
    this.#silentMs = 0
    this.#isReady ||= isReady
  }

  /** Call each time before the process is asked. True if it hangs. */
  isHanging(now: number): boolean {
    const { everyMs, silentMs, startingMs } = this.#limits
    this.#silentMs += Math.min(now - this.#lastAskedAt, everyMs)
    this.#lastAskedAt = now
    return this.#silentMs > (this.#isReady ? silentMs : startingMs)
  }
}
