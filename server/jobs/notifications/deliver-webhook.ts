import { z } from 'zod'
import type { Db } from '#db/engine/open.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { webhookToSend } from '#db/queries/webhooks/list-webhooks.ts'
import { signWebhook } from '#db/secrets/webhook-secret.ts'
import { webhookBody, webhookEvent } from '#domain/notifications/webhook-message.ts'
import { USER_AGENT } from '#server/jobs/notifications/agent.ts'
import { RetryLater, Undeliverable } from '#server/jobs/outbox.ts'
import type { FetchPublicHttps } from '#server/outgoing/fetch-public-https.ts'
import { parseRetryAfter } from '#server/outgoing/retry-after.ts'
import { inLanguage } from '#server/shared/in-language.ts'

const payload = z.object({ webhook: z.number(), message: z.string(), event: webhookEvent })
type Options = { ask: FetchPublicHttps; siteUrl: string; clock: () => number }

/**
 * Sends a message to a webhook, in the paper's language, signed as standardwebhooks.com says. It is signed anew at each
 * attempt, because receivers refuse old signatures.
 */
export const deliverWebhook =
  (db: Db, { ask, siteUrl, clock }: Options) =>
  async (stored: unknown) => {
    const { webhook, message, event } = payload.parse(stored)
    const hook = webhookToSend(db, webhook)
    if (!hook) throw new Undeliverable('This webhook was removed from the settings.')
    const { name: paper, language } = paperSettings(db)
    const body = inLanguage(language, () => webhookBody(hook.form, event, { siteUrl, message, paper }))
    const seconds = Math.floor(clock() / 1_000)
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': USER_AGENT,
      'webhook-id': message,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signWebhook(hook.secret, { id: message, seconds, body }),
    }
    const { status, retryAfter } = await ask(hook.address, { method: 'POST', headers, body })
    if (status >= 200 && status < 300) return
    const said = `It answered ${status}.`
    if (status === 410) throw new Undeliverable(`${said} It wants no more messages.`)
    throw status === 429 || status === 503
      ? new RetryLater(said, parseRetryAfter(retryAfter, clock()))
      : new Error(said)
  }
