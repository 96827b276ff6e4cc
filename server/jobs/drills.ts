import { clearDrillFolder } from '#db/backup/drill/drill-folder.ts'
import { runDrill } from '#db/backup/drill/run-drill.ts'
import type { BackupStore } from '#db/backup/elsewhere/backup-store.ts'
import type { Db } from '#db/engine/open.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { recordRun } from '#server/jobs/record-run.ts'
import { log } from '#server/shared/log.ts'

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

type Options = { dataDir: string; store: BackupStore | null; signal: AbortSignal; clock?: () => number }

/** Runs a drill (see `drill`) and records it. Resolves to true if it succeeded. */
export function drillAndRecord(db: Db, { dataDir, store, signal, clock = Date.now }: Options): Promise<boolean> {
  const drilling = async () => {
    const { problem, ...details } = await runDrill(dataDir, store, signal)
    return { problem, details }
  }
  return recordRun(db, 'drill', drilling, { signal, clock })
}

/** Looks every hour whether a drill is due. The folder of one that a power cut ended is removed at the start. */
export function startDrills(
  db: Db,
  dataDir: string,
  store: BackupStore | null,
  clock: () => number = Date.now,
): { stop: () => void } {
  const stopping = new AbortController()
  const { signal } = stopping
  clearDrillFolder(dataDir)
  let isRunning = false
  const look = async () => {
    // The clock may have been set back: a drill of the future is no reason to run none.
    const runs = upkeepRunsOf(db).get('drill')
    const isAhead = runs !== undefined && runs.beganAt > clock() + HOUR_MS
    if (isRunning || (nextDrillAt(db) > clock() && !isAhead)) return
    isRunning = true
    await drillAndRecord(db, { dataDir, store, signal, clock })
    isRunning = false
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => log('error', 'the drill could not be planned', { error }))
  }, HOUR_MS)
  timer.unref()
  return {
    stop: () => {
      stopping.abort()
      clearInterval(timer)
    },
  }
}
