import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { LATE_FROM_MS } from '#db/queries/schedule/planning.ts'
import type { AlertDetails } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/find-alerts.ts'

type Row = { story: number | null; headline: string | null; lateMs: number }

const LATE = `select e.article_id story, p.headline, json_extract(e.details, '$.lateMs') lateMs
  from events e left join published p on p.article_id = e.article_id
  where e.at between @since and @until and e.what in ('article.published', 'front.went-out')
    and json_extract(e.details, '$.lateMs') >= ${LATE_FROM_MS}
  order by e.id desc limit 1000`

/**
 * Stories and fronts that the schedule published late within these times; null if there are none. Letters repeat the
 * headline, which is therefore the public one.
 */
export function latePublications(db: Readable, within: HappenedWithin): AlertDetails['schedule-late'] | null {
  const rows = statement<Row>(db, LATE).all(within)
  const [last] = rows
  if (!last) return null
  const longestMs = Math.max(...rows.map(({ lateMs }) => lateMs))
  return { count: rows.length, longestMs, latest: nameOf(last), story: last.story }
}

function nameOf({ story, headline }: Row): string {
  if (story === null) return 'a planned front'
  return headline === null ? 'a story that is not public now' : `“${headline || 'Untitled'}”`
}
