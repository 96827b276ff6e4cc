import { setTimeout as wait } from 'node:timers/promises'
import { indexDueStories } from '#db/commands/search/index-due-stories.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

const EVERY_MS = 15_000
/** Pause between two short transactions, so that other writers get the lock. */
const PAUSE_MS = 10

/**
 * Keeps the index of the desk's search up to date: reads working texts about a minute after they were saved, and after
 * an upgrade all of them.
 */
export function indexWorkingTexts(db: Db): { stop: () => void } {
  let isRunning = false
  let isStopped = false
  const run = async () => {
    if (isRunning) return
    isRunning = true
    try {
      while (!isStopped && (await retryWhileBusy(db, () => indexDueStories(db, Date.now())))) await wait(PAUSE_MS)
    } catch (error) {
      log('error', 'working texts could not be indexed', { error })
    } finally {
      isRunning = false
    }
  }
  const timer = setInterval(() => void run(), EVERY_MS)
  void run()
  return {
    stop: () => {
      isStopped = true
      clearInterval(timer)
    },
  }
}
