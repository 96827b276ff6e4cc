import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { endSubscription, noteTold, type Subscription, subscriptionOf } from '#db/commands/subscription-rows.ts'
import type { Db, Tx } from '#db/open.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { whenFree, write } from '#db/write.ts'
import { ok } from '#domain/result.ts'
import { absolute, HUB_PATH } from '#domain/urls/paths.ts'
import { NotBefore, Undeliverable } from '#server/outbox.ts'
import type { AskOutside } from '#server/outgoing/ask-outside.ts'
import type { AskFront, Page } from '#server/receipts/ask-front.ts'
import { patienceOf, TELLER } from '#server/telling/agent.ts'

const payload = z.object({ subscription: z.number(), topic: z.string(), seq: z.number() })
type Options = { ask: AskOutside; askFront: AskFront; siteUrl: string; clock: () => number }

/**
 * Sends a subscriber the feed as any reader gets it now (W3C WebSub, 7): whatever was taken back since is not in it.
 * Signed where the subscriber gave a secret. 410 ends the subscription, and so does a feed that is no more.
 */
export function deliverToSubscriber(db: Db, { ask, askFront, siteUrl, clock }: Options) {
  const end = (one: Subscription, reason: string | null) =>
    whenFree(db, () =>
      write(db, (tx: Tx) => {
        endSubscription(tx, one, reason, clock())
        return ok(null)
      }),
    )

  return async (told: unknown) => {
    const kept = payload.parse(told)
    const one = subscriptionOf(db, kept.subscription)
    if (!one || one.leaseUntil <= clock()) throw new Undeliverable('The subscription is over.')
    if (!paperSettings(db).telling.ownHub) throw new Undeliverable('Our own hub is turned off in the settings.')
    const page = await askFront(one.topic)
    if (page.status === 404 || page.status === 410) {
      await end(one, 'There is no such feed any more.')
      throw new Undeliverable('The feed is no more, and so the subscription is over.')
    }
    if (page.status !== 200) throw new Error(`Our own feed was not there: ${page.status || page.text}.`)
    const digest = createHash('sha256').update(page.text).digest('base64url')
    // What changed is not in this feed: a page of its archive, or nothing that is told.
    if (digest === one.digest) return { ...kept, isSame: true }
    const { status, retryAfter } = await ask(one.callback, messageOf(one, page, siteUrl))
    if (status === 410) {
      await end(one, null)
      throw new Undeliverable('It answered 410: it wants to hear no more.')
    }
    const said = `It answered ${status}.`
    if (status === 429 || status === 503) throw new NotBefore(said, patienceOf(retryAfter, clock()))
    if (status < 200 || status > 299) throw new Error(said)
    await whenFree(db, () => noteTold(db, one.id, digest, clock()))
    return kept
  }
}

function messageOf({ topic, secret }: Subscription, { text, type = '' }: Page, siteUrl: string) {
  const body = Buffer.from(text)
  const signed = secret === null ? null : createHmac('sha256', secret).update(body).digest('hex')
  const headers = {
    'user-agent': TELLER,
    'content-type': type,
    link: `<${absolute(siteUrl, topic)}>; rel="self", <${absolute(siteUrl, HUB_PATH)}>; rel="hub"`,
    ...(signed !== null && { 'x-hub-signature': `sha256=${signed}` }),
  }
  return { method: 'POST' as const, headers, body }
}
