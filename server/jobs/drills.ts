import { runDrill } from '#db/backup/drill/run-drill.ts'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import type { Db } from '#db/engine/open.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { recordRun } from '#server/jobs/record-run.ts'

const HOUR_MS = 3_600_000
const WEEK_MS = 7 * 24 * HOUR_MS
/** A drill that failed runs again the next day, so that a repair shows. */
const AFTER_FAILURE_MS = 24 * HOUR_MS

/**
 * When the next drill is due, ms UTC: a week after the last, a day after one that failed. Infinity while no backup was
 * ever made here, since a newsroom that began today has nothing to try.
 */
export function nextDrillAt(db: Db): number {
  const runs = upkeepRunsOf(db)
  const last = runs.get('drill')
  if (last) return last.beganAt + (last.problem === null ? WEEK_MS : AFTER_FAILURE_MS)
  return runs.get('backup')?.succeededAt ?? Number.POSITIVE_INFINITY
}

type Options = { dataDir: string; target: BackupTarget | null; signal: AbortSignal; clock?: () => number }

/** Runs a drill (see `drill`) and records it. Resolves to true if it succeeded. */
export function drillAndRecord(db: Db, { dataDir, target, signal, clock = Date.now }: Options): Promise<boolean> {
  const drilling = async () => {
    const { problem, ...details } = await runDrill(dataDir, target, signal)
    return { problem, details }
  }
  return recordRun(db, 'drill', drilling, { signal, clock })
}

/** Runs a drill if one is due, and if the clock was set back: one of the future is no reason to run none. False if it failed. */
export async function drillIfDue(db: Db, options: Options): Promise<boolean> {
  const now = (options.clock ?? Date.now)()
  const lastAt = upkeepRunsOf(db).get('drill')?.beganAt ?? 0
  return nextDrillAt(db) > now && lastAt <= now + HOUR_MS ? true : drillAndRecord(db, options)
}
