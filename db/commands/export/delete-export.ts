import { eq, inArray } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { exportsBefore } from '#db/queries/export/desk-exports.ts'
import { exports } from '#db/schema/tables.ts'
import { EXPORT_KEPT_MS } from '#domain/export/export-view.ts'
import { ok, refuse } from '#domain/result.ts'

/** Deletes an export, also while it is made, which ends that. The caller removes its file. */
export const deleteExport = commandFor('export.run', (tx, { id }: { id: number }, { actor, now }) => {
  const gone = tx.delete(exports).where(eq(exports.id, id)).returning({ format: exports.format }).get()
  if (!gone) return refuse('not-found')
  record(tx, { what: 'export.deleted', actor, now, details: { export: id, format: gone.format } })
  return ok(null)
})

/** Deletes the rows of exports that ended more than seven days ago; the caller removes their files. */
export function dropOldExports(db: Db, now: number): void {
  const old = exportsBefore(db, now - EXPORT_KEPT_MS)
  if (old.length > 0) write(db, (tx) => ok(tx.delete(exports).where(inArray(exports.id, old)).run()))
}
