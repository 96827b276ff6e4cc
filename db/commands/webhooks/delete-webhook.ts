import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { record } from '#db/commands/shared/record.ts'
import { webhooks } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/** Deletes a webhook with its secret. Messages that wait are given up. `now` in ms UTC. */
export const deleteWebhook = commandFor('settings.edit', (tx, { id }: { id: number }, { actor, now }) => {
  const gone = tx.delete(webhooks).where(eq(webhooks.id, id)).returning({ address: webhooks.address }).get()
  if (!gone) return refuse('not-found')
  record(tx, { what: 'webhook.deleted', actor, now, details: { webhook: id, host: new URL(gone.address).host } })
  return ok(null)
})
