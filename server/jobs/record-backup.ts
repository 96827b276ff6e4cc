import { recordUpkeepRun } from '#db/commands/upkeep/record-upkeep-run.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

/** Stores the outcome of a backup that was made by hand. Times in ms UTC. */
export function recordBackup(run: { beganAt: number; endedAt: number; problem: string | null }): void {
  if (run.problem !== null) log('error', 'a backup was not made', { problem: run.problem })
  retryWhileBusy(writer(), (db) => recordUpkeepRun(db, 'backup', { ...run, details: { byHand: true } })).catch(
    (error: unknown) => log('error', 'the outcome of a backup could not be recorded', { error }),
  )
}
