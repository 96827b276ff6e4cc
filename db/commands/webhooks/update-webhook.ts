import { eq } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { isInsideHost } from '#db/commands/shared/is-inside-host.ts'
import { record } from '#db/commands/shared/record.ts'
import { webhooks } from '#db/schema/tables.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'
import { ok, refuse } from '#domain/result.ts'

type Input = { id: number } & Partial<WebhookFields>

/**
 * Changes a webhook; its secret stays. Messages that wait go to the new address, in the new form. Refused: an address
 * inside the network of the server (`address-inside`). `now` in ms UTC.
 */
export const updateWebhook = commandFor('settings.edit', (tx, { id, ...fields }: Input, { actor, now }) => {
  const before = tx.select().from(webhooks).where(eq(webhooks.id, id)).get()
  if (!before) return refuse('not-found')
  const { address = before.address, form = before.form, kinds = before.kinds } = fields
  if (isInsideHost(address)) return refuse('address-inside')
  const stored = { address, form, kinds: [...new Set(kinds)] }
  tx.update(webhooks).set(stored).where(eq(webhooks.id, id)).run()
  record(tx, { what: 'webhook.changed', actor, now, details: { webhook: id, host: new URL(address).host } })
  return ok(null)
})
