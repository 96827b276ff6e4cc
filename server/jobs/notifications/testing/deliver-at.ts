import type { Db } from '#db/engine/open.ts'
import { deliverTo, type DeliveryOptions } from '#server/jobs/notifications/deliver.ts'
import { createOutbox } from '#server/jobs/outbox.ts'

export const SITE = 'https://halyard.example'

/** Delivers everything that is due at a time (ms UTC), with the deliveries that follow, until nothing is in flight. */
export async function deliverAt(db: Db, now: number, how: Partial<DeliveryOptions> = {}): Promise<void> {
  const nowhere = async () => {
    throw new Error('Nobody is to be asked here.')
  }
  const telling = { db, siteUrl: SITE, purgeUrl: null, mail: null, editionTest: null, ask: nowhere, clock: () => now }
  const deliver = deliverTo({ ...telling, ...how })
  const onError = (error: unknown) => {
    throw error
  }
  const outbox = createOutbox(db, { deliver, clock: () => now, random: () => 1, onError, onRoom: () => outbox.run() })
  while (outbox.nextAt() <= now) {
    outbox.run()
    await outbox.settled()
  }
}
