export type Wait = (ms: number, signal: AbortSignal | undefined) => Promise<void>

/** Pause between two requests to one host, in ms. */
const PAUSE_MS = 200
/** Failures in a row after which a host counts as gone. */
const MOST_FAILURES = 12

/** Turns of requests to each host, with a pause between them, and whether the host still answers. */
export class RequestPace {
  #turns = new Map<string, Promise<void>>()
  #failures = new Map<string, number>()
  #wait: Wait
  #signal: AbortSignal | undefined

  constructor(wait: Wait, signal: AbortSignal | undefined) {
    this.#wait = wait
    this.#signal = signal
  }

  /** Waits for the turn of this request; the next one comes after a pause (ms), which all requests to the host await. */
  async turn(host: string, pauseMs = PAUSE_MS): Promise<void> {
    const before = this.#turns.get(host) ?? Promise.resolve()
    this.#turns.set(
      host,
      before.then(() => this.#wait(pauseMs, this.#signal)),
    )
    await before
  }

  /** Records the answer of a host; only failures of the host itself count. */
  answered(host: string, isFailure: boolean): void {
    this.#failures.set(host, isFailure ? (this.#failures.get(host) ?? 0) + 1 : 0)
  }

  isGone = (host: string): boolean => (this.#failures.get(host) ?? 0) >= MOST_FAILURES
}

/** Runs at most so many at a time, in the order in which they were given. */
export function lanes(most: number) {
  const waiting: (() => void)[] = []
  let busy = 0
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}

/** Waits so many ms, or until the signal. */
export function waitFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, signal?.aborted ? 0 : ms)
    signal?.addEventListener('abort', end, { once: true })
  })
}
