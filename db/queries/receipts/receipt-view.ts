import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { deliveriesSince } from '#db/queries/outbox/deliveries.ts'
import type { Receipt, ReceiptCheck, ReceiptPage } from '#domain/article/receipt-views.ts'
import { articlePath } from '#domain/urls/paths.ts'
import { env } from '#env.ts'

type Row = Omit<Receipt, 'by' | 'checks'> & {
  by: string | null
  name: string | null
  checks: string
  outboxAfter: number
}

const RECEIPTS = `select r.id, r.what, r.by, p.name, v.number revision, r.state, r.published_at publishedAt,
    r.read_back_at readBackAt, r.first_seen_at firstSeenAt, r.all_seen_at allSeenAt, r.attempts, r.due_at nextAt, r.checks,
    r.outbox_after outboxAfter
  from receipts r left join people p on p.id = r.by left join revisions v on v.id = r.revision_id
  where r.article_id is ? order by r.id desc limit 10`

/** The newest receipt of a story (null: of the front), the earlier ones, and the deliveries since. */
export function receiptPage(db: Readable, { id }: { id: number | null }): ReceiptPage {
  const [newest, ...earlier] = statement<Row>(db, RECEIPTS).all(id)
  return {
    story: id === null ? null : storyOf(db, id),
    receipt: newest ? toReceipt(newest) : null,
    earlier: earlier.map(({ checks, what, state, publishedAt, ...row }) => {
      const all = JSON.parse(checks) as ReceiptCheck[]
      const seen = all.filter((check) => check.state === 'seen').length
      return { id: row.id, what, state, publishedAt, seen, of: all.length }
    }),
    deliveries: newest
      ? deliveriesSince(db, { after: newest.outboxAfter, tag: id === null ? 'front' : `article:${id}` })
      : [],
    hasPurge: env.purgeUrl !== null,
  }
}

function toReceipt({ by, name, checks, ...row }: Row): Receipt {
  const { id, what, revision, state, publishedAt, readBackAt, firstSeenAt, allSeenAt, attempts, nextAt } = row
  return {
    ...{ id, what, revision, state, publishedAt, readBackAt, firstSeenAt, allSeenAt, attempts, nextAt },
    by: by === null ? null : { id: by, name: name ?? '' },
    checks: JSON.parse(checks) as ReceiptCheck[],
  }
}

type StoryRow = Omit<NonNullable<ReceiptPage['story']>, 'id' | 'path'> & { slug: string | null }

function storyOf(db: Readable, id: number): ReceiptPage['story'] {
  const row = statement<StoryRow>(
    db,
    `select coalesce(p.headline, a.headline) headline, a.status, p.slug, a.first_published_at publishedAt,
       p.modified_at modifiedAt from articles a left join published p on p.article_id = a.id where a.id = ?`,
  ).get(id)
  if (!row) return null
  const { slug, ...story } = row
  return { id, ...story, path: slug === null ? null : articlePath(slug) }
}
