import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { isBusy, write } from '#db/engine/write.ts'
import { importBatches } from '#db/schema/tables.ts'
import { type BatchProgress, createEstimate, createForward } from '#domain/import/plan/batch-progress.ts'
import { ok } from '#domain/result.ts'

/** Callbacks of a running batch; all optional. */
export type BatchReporter = {
  /** A record was refused, or imported with changes; `line` is that of `records.ndjson`. */
  refused?: (line: number, what: string) => void
  warned?: (line: number, what: string) => void
  progress?: (progress: BatchProgress) => void
}

const SAVE_EVERY_MS = 1_000

/**
 * Reports the progress of one stage: to the reporter each time, and to the batch's row at most once a second. A row that
 * another process locks is left for the next time, because progress is never worth waiting for.
 */
export function stageProgress(db: Db, batchId: number | null, stage: BatchProgress['stage'], reporter: BatchReporter) {
  const estimate = createEstimate()
  const forward = createForward()
  let saved = performance.now()
  return (givenDone: number, givenShare: number): void => {
    const at = performance.now()
    const { done, share } = forward(givenDone, givenShare)
    const msLeft = estimate(at, done, share)?.msLeft ?? null
    const progress = { stage, share, done, msLeft: msLeft === null ? null : Math.round(msLeft) }
    reporter.progress?.(progress)
    if (batchId === null || at - saved < SAVE_EVERY_MS) return
    saved = at
    saveIfFree(db, batchId, progress)
  }
}

function saveIfFree(db: Db, batchId: number, progress: BatchProgress): void {
  const usual = db.$client.pragma('busy_timeout', { simple: true })
  db.$client.pragma('busy_timeout=0')
  try {
    write(db, (tx) => {
      tx.update(importBatches).set({ progress }).where(eq(importBatches.id, batchId)).run()
      return ok(null)
    })
  } catch (error) {
    if (!isBusy(error)) throw error
  } finally {
    db.$client.pragma(`busy_timeout=${usual}`)
  }
}
