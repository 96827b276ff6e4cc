import { eq } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { webhooks } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Deletes a webhook with its secret. Messages that wait are given up. `now` in ms UTC. */
export function deleteWebhook(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const gone = tx.delete(webhooks).where(eq(webhooks.id, id)).returning({ address: webhooks.address }).get()
    if (!gone) return refuse('not-found')
    record(tx, { what: 'webhook.deleted', actor, now, details: { webhook: id, host: new URL(gone.address).host } })
    return ok(null)
  })
}
