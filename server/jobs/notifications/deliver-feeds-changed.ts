import { z } from 'zod'
import { enqueueHubDeliveries } from '#db/commands/feeds/enqueue-hub-deliveries.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'

const payload = z.object({ since: z.number(), seq: z.number() })

/** Enqueues the deliveries to hubs for feeds that changed. */
export const deliverFeedsChanged = (db: Db, clock: () => number) => async (stored: unknown) => {
  const change = payload.parse(stored)
  const enqueued = await retryWhileBusy(db, () => enqueueHubDeliveries(db, change, clock()))
  return { ...change, ...(enqueued.ok && enqueued.value) }
}
