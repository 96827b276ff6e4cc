import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { wantedExport } from '#db/queries/export/desk-exports.ts'
import { exports } from '#db/schema/tables.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'
import { ok, refuse } from '#domain/result.ts'

/** Asks for an export; a process of its own makes it. Refused: `export-running` while another one is made. */
export const requestExport = commandFor('export.run', (tx, { format }: { format: SystemFormat }, { actor, now }) => {
  if (wantedExport(tx)) return refuse('export-running')
  const row = { format, createdAt: now, createdBy: actor.id }
  const made = tx.insert(exports).values(row).returning({ id: exports.id }).get()
  record(tx, { what: 'export.requested', actor, now, details: { export: made.id, format } })
  return ok(made)
})
