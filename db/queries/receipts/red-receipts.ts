import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { NotSeen, ReceiptCheck } from '#domain/article/receipt-views.ts'

type Row = { id: number | null; headline: string; checks: string }

// The condition is written so that the partial index serves: red receipts are few, or the paper has other troubles.
const RED = `select r.article_id id, coalesce(p.headline, a.headline, 'The front') headline, r.checks from receipts r
  left join articles a on a.id = r.article_id left join published p on p.article_id = r.article_id
  where r.state in ('asking', 'not-seen') and r.state = 'not-seen' and a.deleted_at is null order by r.id desc limit 100`

/** The red receipts, newest first, with the names of the failed checks. */
export const redReceipts = (db: Readable): NotSeen[] =>
  statement<Row>(db, RED)
    .all()
    .map(({ id, headline, checks }) => ({ id, headline, names: namesIn(checks) }))

/** The ids of stories that have a red receipt. */
export const redStories = (db: Readable): number[] => redReceipts(db).flatMap(({ id }) => id ?? [])

function namesIn(checks: string): string[] {
  return (JSON.parse(checks) as ReceiptCheck[]).filter((one) => one.state !== 'seen').map((one) => one.name)
}
