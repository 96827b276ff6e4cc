import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

const DAY_MS = 24 * 3_600_000

/**
 * Runs `pragma optimize` daily, so that query plans fit the tables as they grow. SQLite's own limit bounds the work.
 */
export function optimizeDaily(db: Db): { stop: () => void } {
  const timer = setInterval(() => {
    retryWhileBusy(db, () => db.$client.pragma('optimize')).catch((error: unknown) => {
      log('warn', 'the database was not optimized', { error })
    })
  }, DAY_MS)
  return { stop: () => clearInterval(timer) }
}
