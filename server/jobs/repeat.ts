/** Shortest wait (ms) after a failed run of work that is done less often. */
const FIRST_RETRY_MS = 1_000

export type Recurring = {
  name: string
  /** Wait (ms) before the first run; usually `every`. */
  first?: number
  /** Time (ms) from the beginning of one run to that of the next. */
  every: number
  /** Longest random addition (ms) to each wait. */
  jitter?: number
  /** False: it failed, and has logged why. It should end early once the signal is aborted. */
  run: (signal: AbortSignal) => unknown
}

/** A failed run; `attempts` counts failures in a row. */
export type FailedRun = { attempts: number; error: unknown }
type Options = Recurring & { onEnd: (failed: FailedRun | null) => Promise<void> }
export type Repeating = {
  name: string
  /** Since the start; `lastOkAt` in ms UTC, 0: never. */
  counts: { runs: number; failures: number; lastOkAt: number }
  stop: () => Promise<void>
}

/**
 * Runs work again and again by the monotonic clock, never twice at once. A failure is retried after a sixteenth of
 * `every`, and then after twice as long each time, up to `every`. `onEnd` is part of the run, and must not reject.
 * `stop` aborts a run and resolves when it has ended.
 */
export function repeat({ name, every, first = every, jitter = 0, run, onEnd }: Options): Repeating {
  const counts = { runs: 0, failures: 0, lastOkAt: 0 }
  const stopping = new AbortController()
  const { signal } = stopping
  let attempts = 0
  let running = Promise.resolve()
  let timer: NodeJS.Timeout
  const plan = (waitMs: number) => {
    timer = setTimeout(() => (running = turn()), waitMs + Math.random() * jitter)
  }

  async function turn(): Promise<void> {
    const began = performance.now()
    counts.runs += 1
    const failed = await outcome()
    if (signal.aborted) return
    attempts = failed ? attempts + 1 : 0
    if (failed) counts.failures += 1
    else counts.lastOkAt = Date.now()
    await onEnd(failed && { attempts, error: failed.error })
    const retryMs = Math.min(every, Math.max(FIRST_RETRY_MS, every / 16) * 2 ** (attempts - 1))
    if (!signal.aborted) plan(failed ? retryMs : Math.max(0, began + every - performance.now()))
  }

  async function outcome(): Promise<{ error: unknown } | null> {
    try {
      return (await run(signal)) === false ? { error: 'An earlier line of the log says why.' } : null
    } catch (error) {
      return { error }
    }
  }

  plan(first)
  return {
    name,
    counts,
    stop: () => {
      stopping.abort()
      clearTimeout(timer)
      return running
    },
  }
}
