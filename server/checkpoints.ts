import type { Db } from '#db/open.ts'
import { isBusy } from '#db/write.ts'
import { log } from '#server/log.ts'

const EVERY_MS = 1_000

/**
 * Brings what was committed from the log into the database, once a second, so that no editor's commit has to: left to
 * the driver, whoever commits when the log is long pays for all that an import wrote.
 */
export function startCheckpoints(db: Db): { stop: () => void } {
  const timer = setInterval(() => {
    try {
      db.$client.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      if (!isBusy(error)) log('warn', 'the log could not be brought into the database', { error })
    }
  }, EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
