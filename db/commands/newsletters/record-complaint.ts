import { eq } from 'drizzle-orm'
import { countInLane } from '#db/commands/newsletters/steps/count-in-lane.ts'
import { endSubscriptions } from '#db/commands/newsletters/steps/end-subscriptions.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { sendings } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const KNOWN_MS = 14 * 86_400_000

/**
 * A receiver's report that a reader called a letter spam: the reader gets nothing more, and the lane stops where there
 * are too many. Only with the return-path token of a letter that is at most 14 days old: nobody else can know it. `now`
 * in ms UTC.
 */
export const recordComplaint = (
  db: Db,
  { returnToken }: { returnToken: string },
  now: number,
): Result<null, 'not-found'> =>
  write(db, (tx) => {
    const sending = tx.select().from(sendings).where(eq(sendings.returnToken, returnToken)).get()
    if (!sending || now - (sending.claimedAt ?? 0) > KNOWN_MS) return refuse('not-found')
    const { editionId, lane, readerId } = sending
    countInLane(tx, { editionId, lane, complaints: 1 }, now)
    endSubscriptions(tx, { readerId, why: 'complained' }, now)
    return ok(null)
  })
