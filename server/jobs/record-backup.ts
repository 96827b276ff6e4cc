import type { ByHandRun } from '#db/backup/restore/create-desk-backups.ts'
import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

/** Stores the outcome of a backup that was made by hand, or of its copy elsewhere. */
export async function recordBackup({ what, ...run }: ByHandRun): Promise<void> {
  if (run.problem !== null) log('error', 'a backup by hand failed', { what, problem: run.problem })
  try {
    await retryWhileBusy(writer(), (db) => recordUpkeepRun(db, what, { ...run, details: { byHand: true } }))
  } catch (error) {
    log('error', 'the outcome of a backup could not be recorded', { error })
  }
}
