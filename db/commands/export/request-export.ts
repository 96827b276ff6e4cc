import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { wantedExport } from '#db/queries/export/desk-exports.ts'
import { exports } from '#db/schema/tables.ts'
import type { SystemFormat } from '#domain/export/export-view.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Asks for an export; a process of its own makes it. Refused: `export-running` while another one is made. */
export function requestExport(
  db: Db,
  actor: Actor,
  { format }: { format: SystemFormat },
  now: number,
): Result<{ id: number }, 'not-allowed' | 'export-running'> {
  return write(db, (tx) => {
    if (!can(actor, 'export.run')) return refuse('not-allowed')
    if (wantedExport(tx)) return refuse('export-running')
    const row = { format, createdAt: now, createdBy: actor.id }
    const made = tx.insert(exports).values(row).returning({ id: exports.id }).get()
    record(tx, { what: 'export.requested', actor, now, details: { export: made.id, format } })
    return ok(made)
  })
}
