import { count, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { sendings } from '#db/schema/tables.ts'
import type { SendingState } from '#domain/newsletters/sending-rules.ts'

const COUNTS = prepared({ edition: sendings.editionId }, (db, { edition }) =>
  db
    .select({ state: sendings.state, count: count() })
    .from(sendings)
    .where(eq(sendings.editionId, edition))
    .groupBy(sendings.state),
)

/** How many letters of an edition stand in each state; a state without any is missing. */
export const sendingCounts = (
  db: Readable,
  { editionId }: { editionId: number },
): Partial<Record<SendingState, number>> =>
  Object.fromEntries(COUNTS.all(db, { edition: editionId }).map(({ state, count: letters }) => [state, letters]))
