import type { Db } from '#db/open.ts'
import { type Deliver, Undeliverable } from '#server/outbox.ts'
import type { AskOutside } from '#server/outgoing/ask-outside.ts'
import { deliverFeedsChanged } from '#server/telling/deliver-feeds-changed.ts'
import { deliverIndexNow } from '#server/telling/deliver-index-now.ts'
import { deliverPurge } from '#server/telling/deliver-purge.ts'
import { deliverToHub } from '#server/telling/deliver-to-hub.ts'

export type Telling = {
  db: Db
  siteUrl: string
  purgeUrl: string | null
  /** Sends a mail; null if no mail server is set. */
  mail: ((payload: unknown) => Promise<void>) | null
  ask: AskOutside
  clock: () => number
}
type ByKind = Record<string, (payload: unknown) => Promise<object | void>>

const noMail = async () => {
  throw new Undeliverable('No mail server is set (SMTP_URL).')
}

/** Dispatches a delivery by its kind. */
export function deliverTo({ db, purgeUrl, mail, ...how }: Telling): Deliver {
  const kinds: ByKind = {
    mail: mail ?? noMail,
    purge: deliverPurge(purgeUrl),
    indexnow: deliverIndexNow(db, how),
    'feeds-changed': deliverFeedsChanged(db, how.clock),
    'websub-publish': deliverToHub(db, how),
  }
  return async ({ kind, payload }) => {
    const deliver = kinds[kind]
    if (!deliver) throw new Error(`Nobody here delivers ${kind}.`)
    return deliver(payload)
  }
}
