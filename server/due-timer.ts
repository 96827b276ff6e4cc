import fs from 'node:fs'

/** A timer can wait no longer than this; it is also how late a write could be noticed if the file system told nothing. */
const LONGEST_MS = 30_000

export type DueTimer = { stop: () => void; wake: () => void }
export type DueOptions = {
  /** The instant (ms UTC) of the next due row; `Infinity` where there is none. */
  nextAt: (now: number) => number
  run: (now: number) => Promise<void> | void
  /** The folder of the database: a write there may have planned something earlier. */
  dataDir: string
  onError: (error: unknown) => void
}

/** Sleeps until the next due row, runs what is due, and looks again whenever anybody wrote to the database. */
export function startDueTimer({ nextAt, run, dataDir, onError }: DueOptions): DueTimer {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isRunning = false

  function plan(atLeastMs = 0): void {
    clearTimeout(timer)
    if (isStopped || isRunning) return
    let delayMs = LONGEST_MS
    try {
      const now = Date.now()
      delayMs = Math.min(LONGEST_MS, Math.max(atLeastMs, nextAt(now) - now))
    } catch (error) {
      onError(error)
    }
    timer = setTimeout(() => void fire(), delayMs)
  }

  async function fire(): Promise<void> {
    isRunning = true
    let failed = false
    try {
      const now = Date.now()
      if (nextAt(now) <= now) await run(now)
    } catch (error) {
      failed = true
      onError(error)
    }
    isRunning = false
    // What failed is still due: not at once again.
    plan(failed ? 1_000 : 0)
  }

  let settle: NodeJS.Timeout | undefined
  const watcher = fs.watch(dataDir, (_, name) => {
    if (name !== null && !name.startsWith('news.db')) return
    settle ??= setTimeout(() => {
      settle = undefined
      plan()
    }, 50)
  })
  watcher.on('error', onError)
  plan()
  return {
    wake: () => plan(),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      clearTimeout(settle)
      watcher.close()
    },
  }
}
