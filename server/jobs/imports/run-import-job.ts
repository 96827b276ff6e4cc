import { finishImportJob } from '#db/commands/import/finish-import-job.ts'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { endIfSyncFailed } from '#db/engine/sync-failure.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { sentenceOf } from '#db/health/health-check.ts'
import type { WantedImport } from '#db/queries/import/import-batches.ts'
import { importJobs, type StartMaker } from '#server/jobs/imports/import-jobs.ts'
import { log } from '#server/shared/log.ts'

type Options = { signal: AbortSignal; clock: () => number; startMaker?: StartMaker }

/**
 * Does one job of an import and takes it off the queue, with a sentence for people if it failed. A job that was aborted
 * stays in the queue: whoever aborted it decides whether it is continued.
 */
export async function runImportJob(
  db: Db,
  dataDir: string,
  { id, job }: Pick<WantedImport, 'id' | 'job'>,
  { signal, clock, startMaker = null }: Options,
): Promise<void> {
  let error: string | null = null
  try {
    await importJobs[job]({ db, dataDir, id, signal, now: clock(), startMaker })
  } catch (cause) {
    endIfSyncFailed(cause)
    if (!signal.aborted) log('error', 'an import failed', { id, job, error: cause })
    error = isDiskFull(cause)
      ? 'The disk is full. Make room, and start it again: it continues where it stopped.'
      : sentenceOf(cause)
  }
  if (signal.aborted) return
  await retryWhileBusy(db, () => finishImportJob(db, { id, job, error }))
  log('info', 'an import ended', { id, job, ...(error !== null && { why: error }) })
}
