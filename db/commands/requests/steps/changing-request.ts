import { eq } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { requests } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { type Result, refuse } from '#domain/result.ts'

type RequestRefusal = 'not-allowed' | 'not-found' | 'changed-meanwhile'
type RequestRow = typeof requests.$inferSelect

/**
 * Changes a request within the caller's transaction, for who may handle it; `version` is the one that the editor saw,
 * where that matters.
 */
export function changingRequest<T, Code extends string>(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: number; version?: number },
  work: (row: RequestRow) => Result<T, Code>,
): Result<T, Code | RequestRefusal> {
  if (!can(actor, 'request.handle')) return refuse('not-allowed')
  const row = tx.select().from(requests).where(eq(requests.id, id)).get()
  if (!row) return refuse('not-found')
  const { version: present } = row
  const isSeen = version === undefined || version === present
  return isSeen ? work(row) : refuse('changed-meanwhile', { details: { version: present } })
}

/** Stores fields of a request as its next version, which is returned. */
export function storeRequest(tx: Tx, { id, version }: RequestRow, set: Partial<RequestRow>): { version: number } {
  const next = { version: version + 1 }
  tx.update(requests)
    .set({ ...set, ...next })
    .where(eq(requests.id, id))
    .run()
  return next
}
