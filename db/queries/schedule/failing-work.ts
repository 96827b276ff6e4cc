import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { DueFailure } from '#domain/article/plan-views.ts'

/** The attempt from which the desk shows a failure in red. */
const RED_FROM_ATTEMPT = 3

type Row = Omit<DueFailure, 'isSetAside'>

const FAILING = `select f.kind, a.id, coalesce(a.headline, m.name, f.ref) headline, f.attempts, f.failed_at failedAt,
    f.retry_at retryAt
  from due_failures f
  left join jobs j on f.kind = 'publish' and j.id = cast(f.ref as integer)
  left join articles a on a.id = case f.kind when 'publish' then cast(substr(j.kind, 9) as integer)
    when 'licence' then cast(f.ref as integer) end
  left join media m on f.kind = 'picture' and m.sha256 = f.ref
  where f.attempts >= ${RED_FROM_ATTEMPT} or f.retry_at is null order by f.failed_at desc, f.ref limit 100`

/** Due work that failed several times or was set aside, the last failure first. */
export const failingWork = (db: Readable): DueFailure[] =>
  statement<Row>(db, FAILING)
    .all()
    .map((row) => ({ ...row, isSetAside: row.retryAt === null }))
