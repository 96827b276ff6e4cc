import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { type UndoCounts, undoSteps } from '#db/import/batch/undo-steps.ts'
import { yieldBetweenTransactions } from '#db/import/yield-between-transactions.ts'

/** The counts of the whole undo, also of what an interrupted one did before. */
export type BatchUndone = UndoCounts & { isInterrupted: boolean }
/** `share` from 0 to 1. */
export type UndoReporter = { progress?: (share: number, stories: number) => void }

/**
 * Undoes a batch as a whole: what it made is removed, with its addresses, redirects, terms and pictures that nothing
 * else uses, and what it changed returns to what it was, so that `newsHash` is again the one before the import. Stories
 * and pages on which people worked here since are kept and named. It writes in short transactions, so that editors do
 * not wait, may be interrupted at any moment, and is then run again. Throws if there is no such batch. `now` in ms UTC.
 */
export async function undoBatch(
  db: Db,
  batchId: number,
  { signal }: { signal?: AbortSignal },
  reporter: UndoReporter,
  now: number,
): Promise<BatchUndone> {
  const steps = await retryWhileBusy(db, () => undoSteps(db, batchId, now))
  const leaveGap = yieldBetweenTransactions(db)
  const { counts } = steps
  while (!signal?.aborted) {
    if (!(await retryWhileBusy(db, steps.next))) {
      await retryWhileBusy(db, steps.finish)
      return { ...counts, isInterrupted: false }
    }
    reporter.progress?.(steps.share(), counts.removed + counts.restored)
    do await leaveGap()
    while (await retryWhileBusy(db, steps.merge))
  }
  return { ...counts, isInterrupted: true }
}
