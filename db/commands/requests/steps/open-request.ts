import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { requests } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type RequestRefusal = 'not-allowed' | 'not-found' | 'changed-meanwhile'
type Row = typeof requests.$inferSelect

/** The request for a change of it; `version` is the one that the editor saw, where that matters. */
export function openRequest(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: number; version?: number },
): Result<Row, RequestRefusal> {
  if (!can(actor, 'request.handle')) return refuse('not-allowed')
  const row = tx.select().from(requests).where(eq(requests.id, id)).get()
  if (!row) return refuse('not-found')
  if (version !== undefined && row.version !== version)
    return refuse('changed-meanwhile', { details: { version: row.version } })
  return ok(row)
}
