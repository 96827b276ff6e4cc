import { asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { webhooks } from '#db/schema/tables.ts'
import type { WebhookView } from '#domain/notifications/notification-views.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const { id, address, form, kinds, createdAt } = webhooks

/** Every webhook without its secret, the oldest first. Refused: `not-allowed`. */
export function listWebhooks(db: Readable, actor: Actor): Result<WebhookView[], 'not-allowed'> {
  if (!can(actor, 'settings.edit')) return refuse('not-allowed')
  return ok(db.select({ id, address, form, kinds, createdAt }).from(webhooks).orderBy(asc(id)).all())
}

/** Address, form and secret of a webhook, for a delivery; undefined if it was deleted. */
export const webhookToSend = (db: Readable, webhookId: number) =>
  db.select({ address, form, secret: webhooks.secret }).from(webhooks).where(eq(id, webhookId)).get()
