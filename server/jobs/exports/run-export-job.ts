import { finishExport, saveExportProgress } from '#db/commands/export/finish-export.ts'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { endIfSyncFailed } from '#db/engine/sync-failure.ts'
import { isBusy, retryWhileBusy } from '#db/engine/write.ts'
import { removeExportFiles } from '#db/export/desk/export-files.ts'
import { makeExport } from '#db/export/desk/make-export.ts'
import { sentenceOf } from '#db/health/health-check.ts'
import { wantedExport } from '#db/queries/export/desk-exports.ts'
import { log } from '#server/shared/log.ts'

type Options = { signal: AbortSignal; clock: () => number; origin: string }
type Progress = Parameters<Parameters<typeof makeExport>[1]['onProgress']>[0]

const PROGRESS_EVERY_MS = 500

/**
 * Makes an export that the desk asked for and takes it off the queue, with a sentence for people if it failed. One that
 * was aborted stays in the queue, without files: whoever aborted it decides whether it is begun anew.
 */
export async function runExportJob(
  db: Db,
  dataDir: string,
  id: number,
  { signal, clock, origin }: Options,
): Promise<void> {
  const wanted = wantedExport(db, id)
  if (!wanted) return
  const { format } = wanted
  const onProgress = progressSaver(db, id)
  let ended: Parameters<typeof finishExport>[2]
  try {
    const made = await makeExport(dataDir, { id, format, origin, signal, onProgress })
    if (made === 'interrupted') return
    ended = made
  } catch (cause) {
    endIfSyncFailed(cause)
    if (signal.aborted) return
    log('error', 'an export failed', { id, format, error: cause })
    ended = { error: isDiskFull(cause) ? 'The disk is full. Make room, and start it again.' : sentenceOf(cause) }
  }
  const isWanted = await retryWhileBusy(db, () => finishExport(db, id, ended, clock()))
  if (!isWanted) removeExportFiles(dataDir, id)
  log('info', 'an export ended', { id, format, ...('error' in ended && { why: ended.error }) })
}

/** Stores progress twice a second; while another process writes, the next one is stored instead. */
function progressSaver(db: Db, id: number): (progress: Progress) => void {
  let savedAt = -Infinity
  return (progress) => {
    if (progress.state === 'running' && performance.now() - savedAt < PROGRESS_EVERY_MS) return
    savedAt = performance.now()
    try {
      saveExportProgress(db, { id, ...progress })
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
}
