import { and, eq, sql } from 'drizzle-orm'
import { endEditions } from '#db/commands/newsletters/steps/end-editions.ts'
import { isOfThisHistory } from '#db/commands/newsletters/steps/sending-conditions.ts'
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
    const { changes } =
      lane === undefined
        ? tx
            .update(editions)
            .set({ state: 'sending', stoppedAt: null, stoppedWhy: null })
            .where(and(eq(editions.id, editionId), sql`${editions.state} = 'stopped'`, isOfThisHistory))
            .run()
        : tx
            .update(editionLanes)
            .set({ stoppedAt: null, stoppedWhy: null, resumedAt: now })
            .where(
              and(
                eq(editionLanes.editionId, editionId),
                eq(editionLanes.lane, lane),
                sql`${editionLanes.stoppedAt} is not null`,
              ),
            )
            .run()
    if (changes === 0) return refuse('not-found')
    endEditions(tx, now)
    return ok(null)
  })
