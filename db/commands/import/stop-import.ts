import { and, eq, isNotNull } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { importBatches } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Stops what is being done to an import, or takes it off the queue. What is stored stays, and the job can be asked for
 * again. Does nothing if nothing is wanted.
 */
export const stopImport = commandFor('import.run', (tx, { id }: { id: number }, { actor, now }) => {
  const batch = tx.select({ name: importBatches.name }).from(importBatches).where(eq(importBatches.id, id)).get()
  if (!batch) return refuse('not-found')
  const isWanted = and(eq(importBatches.id, id), isNotNull(importBatches.wanted))
  const stopped = tx.update(importBatches).set({ wanted: null, progress: null }).where(isWanted).run()
  if (stopped.changes > 0) record(tx, { what: 'import.stopped', actor, now, details: { import: id, name: batch.name } })
  return ok(null)
})
