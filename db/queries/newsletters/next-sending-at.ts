import { and, asc, eq, isNotNull, min, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { isOfThisHistory, isWaiting } from '#db/queries/newsletters/sending-conditions.ts'
import { editionLanes, editions, sendings } from '#db/schema/tables.ts'
import { LANES, type Lane } from '#domain/newsletters/lanes.ts'

/** Editions of which letters go out now, in the order of their beginning. */
export const UNDER_WAY = prepared({}, (db) =>
  db
    .select({ id: editions.id, listId: editions.listId, frozenAt: editions.frozenAt })
    .from(editions)
    .where(and(sql`${editions.state} = 'sending'`, isOfThisHistory))
    .orderBy(asc(editions.frozenAt), asc(editions.id)),
)
const NEXT = prepared({ edition: sendings.editionId, lane: sendings.lane }, (db, { edition, lane }) =>
  db
    .select({ at: min(sendings.nextAt) })
    .from(sendings)
    .where(and(eq(sendings.editionId, edition), eq(sendings.lane, lane), isWaiting)),
)
const STOPPED = prepared({ edition: editionLanes.editionId }, (db, { edition }) =>
  db
    .select({ lane: editionLanes.lane })
    .from(editionLanes)
    .where(and(eq(editionLanes.editionId, edition), isNotNull(editionLanes.stoppedAt))),
)

/** Lanes of an edition that have not stopped. */
export function goingLanes(db: Readable, edition: number): Lane[] {
  const stopped = new Set(STOPPED.all(db, { edition }).map(({ lane }) => lane))
  return LANES.filter((lane) => !stopped.has(lane))
}

/** The instant (ms UTC) at which each lane has its next letter; `Infinity` where none waits, or the lane has stopped. */
export function nextSendingAt(db: Readable): Record<Lane, number> {
  const next: Record<Lane, number> = { gmail: Infinity, yahoo: Infinity, outlook: Infinity, rest: Infinity }
  for (const { id: edition } of UNDER_WAY.all(db))
    for (const lane of goingLanes(db, edition))
      next[lane] = Math.min(next[lane], NEXT.get(db, { edition, lane })?.at ?? Infinity)
  return next
}
