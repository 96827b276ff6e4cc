import fs from 'node:fs'

/** Longest wait of the timer; also how late a write is noticed if the file system reports nothing. */
const LONGEST_MS = 30_000
/** Longest wait where the file system cannot be watched at all (`ENOSPC`: no inotify watch is left). */
const UNWATCHED_MS = 1_000
/** Wait after a failed run, doubled with each failure, also if somebody writes meanwhile. */
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 16_000

export type DueTimer = { stop: () => void; wake: () => void }
export type DueOptions = {
  /** Time of the next due row (ms UTC); `Infinity` if there is none. */
  nextAt: (now: number) => number
  run: (now: number) => Promise<void> | void
  /** Folder of the database: a write there may have planned something earlier. */
  dataDir: string
  onError: (error: unknown) => void
}

/** Sleeps until the next due row, runs what is due, and checks again after every write to the database. */
export function startDueTimer({ nextAt, run, dataDir, onError }: DueOptions): DueTimer {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isRunning = false
  let retryMs = 0
  let notBefore = 0
  const failed = (error: unknown) => {
    retryMs = Math.min(LONGEST_RETRY_MS, Math.max(FIRST_RETRY_MS, retryMs * 2))
    notBefore = performance.now() + retryMs
    onError(error)
  }
  const watcher = watch(dataDir, () => plan(), onError)
  const longestMs = watcher ? LONGEST_MS : UNWATCHED_MS

  function plan(): void {
    clearTimeout(timer)
    if (isStopped || isRunning) return
    let delayMs = longestMs
    try {
      const now = Date.now()
      delayMs = Math.min(longestMs, Math.max(0, nextAt(now) - now))
    } catch (error) {
      failed(error)
      delayMs = 0
    }
    timer = setTimeout(() => void fire(), Math.max(delayMs, notBefore - performance.now()))
  }

  async function fire(): Promise<void> {
    isRunning = true
    try {
      const now = Date.now()
      if (nextAt(now) <= now) await run(now)
      retryMs = 0
    } catch (error) {
      failed(error)
    }
    isRunning = false
    plan()
  }

  plan()
  return {
    wake: () => plan(),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      watcher?.close()
    },
  }
}

/** Calls `onWrite` soon after a write to the database. Returns null if the folder cannot be watched. */
function watch(dataDir: string, onWrite: () => void, onError: (error: unknown) => void): { close: () => void } | null {
  let settle: NodeJS.Timeout | undefined
  const soon = () => {
    settle ??= setTimeout(() => {
      settle = undefined
      onWrite()
    }, 50)
  }
  try {
    const watcher = fs.watch(dataDir, (_, name) => {
      if (name === null || name.startsWith('news.db')) soon()
    })
    watcher.on('error', onError)
    return {
      close: () => {
        clearTimeout(settle)
        watcher.close()
      },
    }
  } catch (error) {
    onError(error)
    return null
  }
}
