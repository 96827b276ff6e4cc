import { and, between, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, type RowOf } from '#db/engine/prepared.ts'
import { LATE_FROM_MS } from '#db/queries/schedule/planning.ts'
import { events, published } from '#db/schema/tables.ts'
import type { AlertDetails, Late } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/alert-limits.ts'

const lateMs = sql<number>`json_extract(${events.details}, '$.lateMs')`
const LATE = prepared({ since: events.at, until: events.at }, (db, { since, until }) =>
  db
    .select({ story: events.articleId, headline: published.headline, lateMs })
    .from(events)
    .leftJoin(published, eq(published.articleId, events.articleId))
    .where(
      and(
        between(events.at, since, until),
        inArray(events.what, ['article.published', 'front.went-out']),
        gte(lateMs, LATE_FROM_MS),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1_000),
)

/**
 * Stories and fronts that the schedule published late within these times; null if there are none. Letters repeat the
 * headline, which is therefore the public one.
 */
export function latePublications(db: Readable, within: HappenedWithin): AlertDetails['schedule-late'] | null {
  const rows = LATE.all(db, within)
  const [last] = rows
  if (!last) return null
  const longestMs = Math.max(...rows.map(({ lateMs }) => lateMs))
  return { count: rows.length, longestMs, latest: lateOf(last), story: last.story }
}

function lateOf({ story, headline }: RowOf<typeof LATE>): Late {
  if (story === null) return { of: 'front' }
  return headline === null ? { of: 'hidden' } : { of: 'story', headline }
}
