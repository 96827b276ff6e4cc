import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deskWorkflows } from '#db/queries/article/desk-workflow.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** How long a missed schedule needs attention (ms). */
const MISSED_MS = 86_400_000

type Row = { id: number; status: Status; isMissed: number }

const LATE = `select a.id, a.status, 0 isMissed from assignments s join articles a on a.id = s.article_id
    where s.wanted_at < @now and a.status in ('draft', 'in-review') and a.deleted_at is null
  union all select a.id, a.status, 1 isMissed from jobs j join articles a on a.id = cast(substr(j.kind, 9) as integer)
    where j.done_at >= @since and j.kind like 'publish:%' and a.deleted_at is null`

/**
 * The ids of stories that are late at `now` (ms UTC): wanted by then and not out, or with a schedule missed within a
 * day.
 */
export function lateStories(db: Readable, { now }: { now: number }): number[] {
  const rows = statement<Row>(db, LATE).all({ now, since: now - MISSED_MS })
  const workflows = deskWorkflows(
    db,
    rows.filter((row) => row.isMissed === 1),
  )
  const late = rows.filter((row) => row.isMissed === 0 || workflows.get(row.id)?.missed != null)
  return [...new Set(late.map((row) => row.id))]
}
