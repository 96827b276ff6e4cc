import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { editionLanes, editions } from '#db/schema/tables.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Refused = 'not-allowed' | 'not-found'

/** Stops the sending of an edition, or one lane of it, before the next claim. `now` in ms UTC. */
export const stopEdition = (
  db: Db,
  actor: Actor,
  { editionId, lane }: { editionId: number; lane?: Lane },
  now: number,
): Result<null, Refused> =>
  write(db, (tx) => {
    if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
    const isThis = and(eq(editions.id, editionId), sql`${editions.state} = 'sending'`)
    if (lane === undefined) {
      const set = { state: 'stopped', stoppedAt: now, stoppedWhy: 'by-hand' } as const
      return tx.update(editions).set(set).where(isThis).run().changes > 0 ? ok(null) : refuse('not-found')
    }
    if (!tx.select({ id: editions.id }).from(editions).where(isThis).get()) return refuse('not-found')
    const set = { stoppedAt: now, stoppedWhy: 'by-hand' } as const
    const target = [editionLanes.editionId, editionLanes.lane]
    tx.insert(editionLanes)
      .values({ editionId, lane, ...set })
      .onConflictDoUpdate({ target, set })
      .run()
    return ok(null)
  })
