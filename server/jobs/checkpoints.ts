import type { Db } from '#db/engine/open.ts'
import { isBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

const EVERY_MS = 1_000
const SAID_EVERY_MS = 60_000

/**
 * Checkpoints the WAL once a second, so that no editor's commit has to: left to the driver, the commit that finds a
 * long WAL pays for all that an import wrote.
 */
export function startCheckpoints(db: Db): { stop: () => void } {
  let saidAt = Number.NEGATIVE_INFINITY
  const timer = setInterval(() => {
    try {
      db.$client.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      // A full disk makes this fail every second, and the log file may be on that disk.
      if (isBusy(error) || performance.now() - saidAt < SAID_EVERY_MS) return
      saidAt = performance.now()
      log('warn', 'the WAL checkpoint failed', { error })
    }
  }, EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
