import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { importBatches, uploads } from '#db/schema/tables.ts'
import type { ImportJob, ImportState } from '#domain/import/batch/import-views.ts'
import { ok, refuse } from '#domain/result.ts'

/** States in which each job may be asked for; an interrupted one is continued. One that was undone begins with a plan. */
const STATES: Record<ImportJob, readonly ImportState[]> = {
  plan: ['new', 'planned', 'undone'],
  import: ['planned', 'importing'],
  prove: ['imported'],
  undo: ['importing', 'imported', 'undoing'],
}

/** True if the desk may offer the job for an import that nothing is done to. */
export const isJobPossible = (job: ImportJob, state: ImportState): boolean => STATES[job].includes(state)

/**
 * Asks for a job of an import; a process of its own does it. Refused: `import-busy` while another is wanted,
 * `import-not-ready` in a state that does not allow it.
 */
export const requestImportJob = commandFor(
  'import.run',
  (tx, { id, job }: { id: number; job: ImportJob }, { actor, now }) => {
    const batch = tx.select().from(importBatches).where(eq(importBatches.id, id)).get()
    if (!batch) return refuse('not-found')
    if (batch.wanted === job) return ok(null)
    if (batch.wanted !== null) return refuse('import-busy')
    if (!isJobPossible(job, batch.state)) return refuse('import-not-ready')
    const state = batch.state === 'undone' ? 'new' : batch.state
    tx.update(importBatches)
      .set({ wanted: job, state, error: null, progress: null })
      .where(eq(importBatches.id, id))
      .run()
    tx.update(uploads).set({ usedAt: now }).where(eq(uploads.batchId, id)).run()
    record(tx, { what: `import.${job}-requested`, actor, now, details: { import: id, name: batch.name } })
    return ok(null)
  },
)
