import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { LATE_FROM_MS } from '#db/queries/schedule/planning.ts'
import type { AlertDetails } from '#domain/upkeep/alert-details.ts'

type Row = { story: number | null; headline: string | null; lateMs: number }

const LATE = `select e.article_id story, a.headline, json_extract(e.details, '$.lateMs') lateMs
  from events e left join articles a on a.id = e.article_id
  where e.at >= ? and e.what in ('article.published', 'front.went-out')
    and json_extract(e.details, '$.lateMs') >= ${LATE_FROM_MS}
  order by e.id desc limit 1000`

/** Stories and fronts that the schedule published late since an instant (ms UTC); null if there are none. */
export function latePublications(db: Readable, { since }: { since: number }): AlertDetails['schedule-late'] | null {
  const rows = statement<Row>(db, LATE).all(since)
  const [last] = rows
  if (!last) return null
  const latest = last.story === null ? 'a planned front' : `“${last.headline || 'Untitled'}”`
  const longestMs = Math.max(...rows.map(({ lateMs }) => lateMs))
  return { count: rows.length, longestMs, latest, story: last.story }
}
