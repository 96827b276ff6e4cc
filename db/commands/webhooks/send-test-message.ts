import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { enqueueWebhookMessage } from '#db/commands/webhooks/steps/enqueue-webhooks.ts'
import { webhooks } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/** Enqueues a test message to a webhook, whatever kinds it asks for. `now` in ms UTC. */
export const sendTestMessage = commandFor('settings.edit', (tx, { id }: { id: number }, { actor, now }) => {
  const hook = tx.select().from(webhooks).where(eq(webhooks.id, id)).get()
  if (!hook) return refuse('not-found')
  enqueueWebhookMessage(tx, hook, { kind: 'test', at: now, by: actor.name, to: null, story: null, comment: '' })
  return ok(null)
})
