import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { Subscriber, SubscriberPage } from '#domain/telling/telling-views.ts'

const SIZE = 50
type Row = Omit<Subscriber, 'isSigned'> & { isSigned: number }

// The row of the outbox that tells it, while it is open, has its number for a key.
const ROWS = `select s.id, s.topic, s.host, s.since, s.lease_until leaseUntil, s.delivered_at deliveredAt,
    s.secret is not null isSigned,
    (select o.last_error from outbox o where o.dedupe_key = 'websub-deliver:' || s.id) lastError
  from subscriptions s where s.id < ? order by s.id desc limit ${SIZE + 1}`

/** Who is told by our own hub, the newest first, 50 at a time; with the first of them, how many each feed has. */
export function subscribers(db: Readable, { cursor }: { cursor?: string | undefined }): SubscriberPage {
  const before = /^\d{1,15}$/.test(cursor ?? '') ? Number(cursor) : Number.MAX_SAFE_INTEGER
  const rows = statement<Row>(db, ROWS).all(before)
  const items = rows.slice(0, SIZE).map((row) => ({ ...row, isSigned: row.isSigned === 1 }))
  const counted = 'select topic, count(*) count from subscriptions group by topic order by count(*) desc, topic'
  const feeds = cursor === undefined ? statement<SubscriberPage['feeds'][number]>(db, counted).all() : []
  return { items, feeds, next: rows.length > SIZE ? String(items.at(-1)?.id) : null }
}
