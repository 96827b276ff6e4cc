import fs from 'node:fs'
import { createBackOff } from '#server/back-off.ts'

/** A timer can wait no longer than this; it is also how late a write could be noticed if the file system told nothing. */
const LONGEST_MS = 30_000
/** The same where the file system cannot be watched at all (`ENOSPC`: no inotify watch is left). */
const UNWATCHED_MS = 1_000
/** After a failed run nothing is tried for so long, doubled with each failure, whoever writes meanwhile. */
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 16_000

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
  const backOff = createBackOff({ firstMs: FIRST_RETRY_MS, longestMs: LONGEST_RETRY_MS })
  const failed = (error: unknown) => {
    backOff.failed()
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
    timer = setTimeout(() => void fire(), Math.max(delayMs, backOff.waitMs()))
  }

  async function fire(): Promise<void> {
    isRunning = true
    try {
      const now = Date.now()
      if (nextAt(now) <= now) await run(now)
      backOff.succeeded()
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

/** Calls `onWrite` soon after somebody wrote to the database. Null where the folder cannot be watched. */
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
