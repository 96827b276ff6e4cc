import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { editionLanes } from '#db/schema/tables.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import { stopOf } from '#domain/newsletters/stops.ts'

const ADD = prepared(columns(editionLanes, 'editionId', 'lane', 'accepted', 'refused', 'complaints'), (db, row) => {
  const { editionId, lane, accepted, refused, complaints } = editionLanes
  const set = {
    accepted: sql`${accepted} + ${row.accepted}`,
    refused: sql`${refused} + ${row.refused}`,
    complaints: sql`${complaints} + ${row.complaints}`,
  }
  return db
    .insert(editionLanes)
    .values(row)
    .onConflictDoUpdate({ target: [editionId, lane], set })
    .returning()
})

type Counted = { editionId: number; lane: Lane; accepted?: number; refused?: number; complaints?: number }

/** Counts what came of letters in a lane of an edition, and stops it where that is too bad. `now` in ms UTC. */
export function countInLane(
  tx: Tx,
  { editionId, lane, accepted = 0, refused = 0, complaints = 0 }: Counted,
  now: number,
): void {
  const row = ADD.get(tx, { editionId, lane, accepted, refused, complaints })
  const stoppedWhy = row && row.stoppedAt === null ? stopOf(row) : null
  if (stoppedWhy === null) return
  tx.update(editionLanes)
    .set({ stoppedAt: now, stoppedWhy })
    .where(and(eq(editionLanes.editionId, editionId), eq(editionLanes.lane, lane)))
    .run()
}
