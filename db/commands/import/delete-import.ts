import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { importBatches, importChanges, importConflicts, importRecords, redirects, uploads } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

const MADE = [importRecords, importChanges, importConflicts, redirects]

/**
 * Deletes an import that brought nothing, or was undone whole, with its uploads. Returns the ids of those; the caller
 * removes their bytes and the staged files. Refused: `import-busy` while a job is wanted; `in-use` while something of it
 * is in the newsroom.
 */
export const deleteImport = commandFor('import.run', (tx, { id }: { id: number }, { actor, now }) => {
  const batch = tx.select().from(importBatches).where(eq(importBatches.id, id)).get()
  if (!batch) return refuse('not-found')
  if (batch.wanted !== null) return refuse('import-busy')
  const isUsed = MADE.some((made) => tx.select({ id: made.batchId }).from(made).where(eq(made.batchId, id)).get())
  if (isUsed) return refuse('in-use')
  const used = tx.select({ id: uploads.id }).from(uploads).where(eq(uploads.batchId, id)).all()
  tx.delete(importBatches).where(eq(importBatches.id, id)).run()
  record(tx, { what: 'import.deleted', actor, now, details: { import: id, name: batch.name } })
  return ok({ uploads: used.map((one) => one.id) })
})
