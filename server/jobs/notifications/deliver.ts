import type { Db } from '#db/engine/open.ts'
import { deliverFeedsChanged } from '#server/jobs/notifications/deliver-feeds-changed.ts'
import { deliverIndexNow } from '#server/jobs/notifications/deliver-index-now.ts'
import { deliverPurge } from '#server/jobs/notifications/deliver-purge.ts'
import { deliverToHub } from '#server/jobs/notifications/deliver-to-hub.ts'
import { deliverWebhook } from '#server/jobs/notifications/deliver-webhook.ts'
import { type Deliver, Undeliverable } from '#server/jobs/outbox.ts'
import type { FetchPublicHttps } from '#server/outgoing/fetch-public-https.ts'

export type DeliveryOptions = {
  db: Db
  siteUrl: string
  purgeUrl: string | null
  /** Sends a mail; null if no mail server is set. */
  mail: ((payload: unknown) => Promise<void>) | null
  /** Sends an edition of a newsletter to the person who tests it; null if no mail server is set. */
  editionTest: ((payload: unknown) => Promise<void>) | null
  ask: FetchPublicHttps
  clock: () => number
}
type ByKind = Record<string, (payload: unknown) => Promise<object | void>>

const noMail = async () => {
  throw new Undeliverable('No mail server is configured (SMTP_URL).')
}

/** Dispatches a delivery by its kind. */
export function deliverTo({ db, purgeUrl, mail, editionTest, ...how }: DeliveryOptions): Deliver {
  const kinds: ByKind = {
    mail: mail ?? noMail,
    'edition-test': editionTest ?? noMail,
    purge: deliverPurge(purgeUrl),
    indexnow: deliverIndexNow(db, how),
    'feeds-changed': deliverFeedsChanged(db, how.clock),
    'websub-publish': deliverToHub(db, how),
    webhook: deliverWebhook(db, how),
  }
  return async ({ kind, payload }) => {
    const deliver = kinds[kind]
    if (!deliver) throw new Error(`Unknown kind of delivery: ${kind}.`)
    return deliver(payload)
  }
}
