import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/end-editions.ts'
import { isOfThisHistory } from '#db/commands/newsletters/steps/sending-conditions.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editionLanes, editions } from '#db/schema/tables.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Lets a stopped edition, or one stopped lane of it, go on where it stood; a lane that goes on is not stopped again by
 * itself. `now` in ms UTC.
 */
export const resumeEdition = (
  db: Db,
  actor: Actor,
  { editionId, lane }: { editionId: number; lane?: Lane },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const isThis = and(eq(editions.id, editionId), isOfThisHistory)
    const edition = tx.select({ subject: editions.subject }).from(editions).where(isThis).get()
    if (!edition) return refuse('not-found')
    const ofLane = and(eq(editionLanes.editionId, editionId), isNotNull(editionLanes.stoppedAt))
    const go = { stoppedAt: null, stoppedWhy: null }
    const { changes } =
      lane === undefined
        ? tx
            .update(editions)
            .set({ ...go, state: 'sending' })
            .where(and(isThis, sql`${editions.state} = 'stopped'`))
            .run()
        : tx
            .update(editionLanes)
            .set({ ...go, resumedAt: now })
            .where(and(ofLane, eq(editionLanes.lane, lane)))
            .run()
    if (changes === 0) return refuse('not-found')
    record(tx, { what: 'edition.resumed', actor, now, details: { edition: editionId, subject: edition.subject, lane } })
    endEditions(tx, now)
    return ok(null)
  })
