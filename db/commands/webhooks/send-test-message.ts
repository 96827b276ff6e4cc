import { eq } from 'drizzle-orm'
import { enqueueWebhookMessage } from '#db/commands/webhooks/steps/enqueue-webhooks.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { webhooks } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Enqueues a test message to a webhook, whatever kinds it asks for. `now` in ms UTC. */
export function sendTestMessage(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const hook = tx.select().from(webhooks).where(eq(webhooks.id, id)).get()
    if (!hook) return refuse('not-found')
    enqueueWebhookMessage(tx, hook, { kind: 'test', at: now, by: actor.name, to: null, story: null, comment: '' })
    return ok(null)
  })
}
