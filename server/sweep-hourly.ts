import { sweepMedia } from '#db/media/sweep-media.ts'
import type { Db } from '#db/open.ts'
import { log } from '#server/log.ts'

const HOUR_MS = 3_600_000

/** Removes pictures' files that nothing names any more, and uploads that nobody finished. */
export function sweepHourly(db: Db, dataDir: string): { stop: () => void } {
  const timer = setInterval(() => {
    sweepMedia(db, dataDir, Date.now()).then(
      (swept) => log('info', 'pictures were swept', swept),
      (error: unknown) => log('warn', 'pictures were not swept', { error }),
    )
  }, HOUR_MS)
  return { stop: () => clearInterval(timer) }
}
