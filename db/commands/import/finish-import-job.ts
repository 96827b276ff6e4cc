import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { importBatches } from '#db/schema/tables.ts'
import type { ImportJob } from '#domain/import/batch/import-views.ts'
import { ok } from '#domain/result.ts'

type Done = { id: number; job: ImportJob; error: string | null }

/**
 * Takes a job off the queue once it is done or has failed, with a sentence for people. Returns false if it was no longer
 * wanted: somebody stopped it.
 */
export function finishImportJob(db: Db, { id, job, error }: Done): boolean {
  const isWanted = and(eq(importBatches.id, id), eq(importBatches.wanted, job))
  const change = { wanted: null, progress: null, error }
  const result = write(db, (tx) => ok(tx.update(importBatches).set(change).where(isWanted).run().changes))
  return result.ok && result.value === 1
}
