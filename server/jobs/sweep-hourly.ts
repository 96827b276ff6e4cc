import { sweepRestoreFolder } from '#db/backup/restore/restore-folder.ts'
import { trimNotifications } from '#db/commands/notifications/trim-notifications.ts'
import { trimOutbox } from '#db/commands/outbox/steps/outbox-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { sweepImports } from '#db/import/desk/sweep-imports.ts'
import { sweepMedia } from '#db/media/sweep-media.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { keepReserve } from '#server/jobs/keep-reserve.ts'
import { log } from '#server/shared/log.ts'

const HOUR_MS = 3_600_000

/** Removes unused picture files, old uploads, deliveries and notifications, every hour; refills the disk reserve. */
export function sweepHourly(db: Db, dataDir: string): { stop: () => void } {
  const timer = setInterval(() => {
    trim(db).catch((error: unknown) => log('warn', 'the outbox was not trimmed', { error }))
    trimTold(db).catch((error: unknown) => log('warn', 'old notifications were not removed', { error }))
    keepReserve(dataDir).catch((error: unknown) => log('warn', 'the disk reserve could not be filled', { error }))
    // Files that are removed because of a wrong clock cannot be recovered.
    if (clockState(db).partedMs !== null) return
    sweepMedia(db, dataDir, Date.now()).then(
      (swept) => log(swept.failed.length > 0 ? 'warn' : 'info', 'pictures were swept', swept),
      (error: unknown) => log('warn', 'unused pictures could not be removed', { error }),
    )
    sweepFiles(() => sweepRestoreFolder(dataDir, Date.now()), 'old previews of restores could not be removed')
    sweepFiles(() => sweepImports(db, dataDir), 'files of deleted imports could not be removed')
  }, HOUR_MS)
  return { stop: () => clearInterval(timer) }
}

function sweepFiles(sweep: () => number, sentence: string): void {
  try {
    sweep()
  } catch (error) {
    log('warn', sentence, { error })
  }
}

async function trim(db: Db): Promise<void> {
  while (await retryWhileBusy(db, () => trimOutbox(db, Date.now())));
}

async function trimTold(db: Db): Promise<void> {
  let hasMore = true
  while (hasMore) {
    const trimmed = await retryWhileBusy(db, () => trimNotifications(db, Date.now()))
    hasMore = trimmed.ok && trimmed.value
  }
}
