import { and, eq, isNotNull, min, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { editionLanes, editions, epoch, sendings } from '#db/schema/tables.ts'
import { LANES, type Lane } from '#domain/newsletters/lanes.ts'

const UNDER_WAY = prepared({}, (db) =>
  db
    .select({ id: editions.id })
    .from(editions)
    .where(sql`${editions.state} = 'sending' and ${editions.epoch} = (select ${epoch.value} from ${epoch})`),
)
const NEXT = prepared({ edition: sendings.editionId, lane: sendings.lane }, (db, { edition, lane }) =>
  db
    .select({ at: min(sendings.nextAt) })
    .from(sendings)
    .where(
      and(eq(sendings.editionId, edition), eq(sendings.lane, lane), sql`${sendings.state} in ('queued', 'later')`),
    ),
)
const STOPPED = prepared({ edition: editionLanes.editionId }, (db, { edition }) =>
  db
    .select({ lane: editionLanes.lane })
    .from(editionLanes)
    .where(and(eq(editionLanes.editionId, edition), isNotNull(editionLanes.stoppedAt))),
)

/** The instant (ms UTC) at which each lane has its next letter; `Infinity` where none waits, or the lane has stopped. */
export function nextSendingAt(db: Readable): Record<Lane, number> {
  const next: Record<Lane, number> = { gmail: Infinity, yahoo: Infinity, outlook: Infinity, rest: Infinity }
  for (const { id: edition } of UNDER_WAY.all(db)) {
    const stopped = new Set(STOPPED.all(db, { edition }).map(({ lane }) => lane))
    for (const lane of LANES)
      if (!stopped.has(lane)) next[lane] = Math.min(next[lane], NEXT.get(db, { edition, lane })?.at ?? Infinity)
  }
  return next
}
