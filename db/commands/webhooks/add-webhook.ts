import { count } from 'drizzle-orm'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { isInsideHost } from '#db/commands/shared/is-inside-host.ts'
import { record } from '#db/commands/shared/record.ts'
import { webhooks } from '#db/schema/tables.ts'
import { newWebhookSecret } from '#db/secrets/webhook-secret.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'
import { ok, refuse } from '#domain/result.ts'

export const MOST_WEBHOOKS = 20

/**
 * Adds a webhook and returns the secret that signs its messages, this once. Refused: an address inside the network of
 * the server (`address-inside`), and more than 20. `now` in ms UTC.
 */
export const addWebhook = commandFor('settings.edit', (tx, input: WebhookFields, { actor, now }) => {
  if (isInsideHost(input.address)) return refuse('address-inside')
  const { has = 0 } = tx.select({ has: count() }).from(webhooks).get() ?? {}
  if (has >= MOST_WEBHOOKS) return refuse('too-many-webhooks')
  const secret = newWebhookSecret()
  const row = { ...input, kinds: [...new Set(input.kinds)], secret, createdAt: now, createdBy: actor.id }
  const { id } = tx.insert(webhooks).values(row).returning({ id: webhooks.id }).get()
  // The address itself may be a secret, as it is with Slack.
  record(tx, { what: 'webhook.added', actor, now, details: { webhook: id, host: new URL(input.address).host } })
  return ok({ id, secret })
})
