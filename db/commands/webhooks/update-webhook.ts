import { eq } from 'drizzle-orm'
import { isInsideHost } from '#db/commands/shared/is-inside-host.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { webhooks } from '#db/schema/tables.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Input = { id: number } & Partial<WebhookFields>

/**
 * Changes a webhook; its secret stays. Messages that wait go to the new address, in the new form. Refused: an address
 * inside the network of the server (`address-inside`). `now` in ms UTC.
 */
export function updateWebhook(
  db: Db,
  actor: Actor,
  { id, ...fields }: Input,
  now: number,
): Result<null, 'not-allowed' | 'not-found' | 'address-inside'> {
  return write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const before = tx.select().from(webhooks).where(eq(webhooks.id, id)).get()
    if (!before) return refuse('not-found')
    const { address = before.address, form = before.form, kinds = before.kinds } = fields
    if (isInsideHost(address)) return refuse('address-inside')
    const stored = { address, form, kinds: [...new Set(kinds)] }
    tx.update(webhooks).set(stored).where(eq(webhooks.id, id)).run()
    record(tx, { what: 'webhook.changed', actor, now, details: { webhook: id, host: new URL(address).host } })
    return ok(null)
  })
}
