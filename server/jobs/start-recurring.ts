import { recordRecurringFailure } from '#db/commands/schedule/record-recurring-failure.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { type FailedRun, type Recurring, repeat, type Repeating } from '#server/jobs/repeat.ts'
import { log } from '#server/shared/log.ts'

/** Work of every second fails every second while the disk is full, and the log may be on that disk. */
const NOTED_EVERY_MS = 60_000

/** Starts recurring work. A failure is logged and stored, at most once a minute for each name, until a run succeeds. */
export function startRecurring(db: Db, work: readonly Recurring[]) {
  const all: Repeating[] = work.map((one) => repeat({ ...one, onEnd: createNote(db, one) }))
  return { all, stop: () => Promise.all(all.map((one) => one.stop())) }
}

function createNote(db: Db, { name, every }: Recurring) {
  // One may be left from before the start.
  let isStored = true
  let notedAt = Number.NEGATIVE_INFINITY
  return async (failed: FailedRun | null): Promise<void> => {
    if (failed ? performance.now() - notedAt < NOTED_EVERY_MS : !isStored) return
    if (failed) {
      notedAt = performance.now()
      log('error', 'recurring work failed', { name, ...failed })
    }
    const now = Date.now()
    const keptUntil = now + 2 * (every + NOTED_EVERY_MS)
    try {
      await retryWhileBusy(db, () => recordRecurringFailure(db, name, failed && { ...failed, now, keptUntil }))
      isStored = failed !== null
    } catch (error) {
      log('warn', 'a failure of recurring work could not be stored', { name, error })
    }
  }
}
