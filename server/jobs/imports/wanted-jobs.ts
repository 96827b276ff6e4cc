import { finishExport } from '#db/commands/export/finish-export.ts'
import { finishImportJob } from '#db/commands/import/finish-import-job.ts'
import type { Db } from '#db/engine/open.ts'
import { wantedExport } from '#db/queries/export/desk-exports.ts'
import { wantedImport } from '#db/queries/import/import-batches.ts'
import type { ImportJob } from '#domain/import/batch/import-views.ts'

/** A job of the import with that id, or the export with that id. */
export type WantedJob = { id: number; job: ImportJob | 'export' }

/** The job that is next in line, imports first; null if none is wanted. */
export function nextJob(db: Db): WantedJob | null {
  const wanted = wantedImport(db)
  if (wanted) return { id: wanted.id, job: wanted.job }
  const one = wantedExport(db)
  return one && { id: one.id, job: 'export' }
}

export const isJobWanted = (db: Db, { id, job }: WantedJob): boolean =>
  job === 'export' ? wantedExport(db, id) !== null : wantedImport(db, id)?.job === job

/** Takes a job that failed off the queue, with a sentence for people. False if it was no longer wanted. */
export const endJob = (db: Db, { id, job }: WantedJob, error: string, now: number): boolean =>
  job === 'export' ? finishExport(db, id, { error }, now) : finishImportJob(db, { id, job, error })
