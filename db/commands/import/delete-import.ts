import { eq } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { write } from '#db/engine/write.ts'
import { importBatches } from '#db/schema/imports.ts'
import { uploads } from '#db/schema/uploads-table.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const IN_USE = `select 1 from import_records where batch_id = @id union all
  select 1 from import_changes where batch_id = @id union all
  select 1 from import_conflicts where batch_id = @id union all
  select 1 from redirects where batch_id = @id limit 1`

/**
 * Deletes an import that brought nothing, or was undone whole, with its uploads. Returns the ids of those; the caller
 * removes their bytes and the staged files. Refused: `import-busy` while a job is wanted; `in-use` while something of it
 * is in the newsroom.
 */
export function deleteImport(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<{ uploads: string[] }, 'not-allowed' | 'not-found' | 'import-busy' | 'in-use'> {
  return write(db, (tx) => {
    if (!can(actor, 'import.run')) return refuse('not-allowed')
    const batch = tx.select().from(importBatches).where(eq(importBatches.id, id)).get()
    if (!batch) return refuse('not-found')
    if (batch.wanted !== null) return refuse('import-busy')
    if (statement(tx, IN_USE).get({ id }) !== undefined) return refuse('in-use')
    const used = tx.select({ id: uploads.id }).from(uploads).where(eq(uploads.batchId, id)).all()
    tx.delete(importBatches).where(eq(importBatches.id, id)).run()
    record(tx, { what: 'import.deleted', actor, now, details: { import: id, name: batch.name } })
    return ok({ uploads: used.map((one) => one.id) })
  })
}
