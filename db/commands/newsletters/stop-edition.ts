import { and, eq, sql } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editionLanes, editions } from '#db/schema/tables.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Stops the sending of an edition, or one lane of it, before the next claim. `now` in ms UTC. */
export const stopEdition = (
  db: Db,
  actor: Actor,
  { editionId, lane }: { editionId: number; lane?: Lane },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const isThis = and(eq(editions.id, editionId), sql`${editions.state} = 'sending'`)
    const edition = tx.select({ subject: editions.subject }).from(editions).where(isThis).get()
    if (!edition) return refuse('not-found')
    const set = { stoppedAt: now, stoppedWhy: 'by-hand' } as const
    if (lane === undefined) {
      tx.update(editions)
        .set({ ...set, state: 'stopped' })
        .where(isThis)
        .run()
    } else {
      const target = [editionLanes.editionId, editionLanes.lane]
      tx.insert(editionLanes)
        .values({ editionId, lane, ...set })
        .onConflictDoUpdate({ target, set })
        .run()
    }
    const details = { edition: editionId, subject: edition.subject, lane }
    record(tx, { what: 'edition.stopped', actor, now, details })
    return ok(null)
  })
