import { desc, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { articles, published, receipts } from '#db/schema/tables.ts'
import { readCheck } from '#domain/article/history/read-check.ts'
import type { ReceiptPage } from '#domain/article/history/receipt-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** The newest receipt of a story (null: of the front) as it is stored. */
export const newestReceipt = (db: Readable, id: number | null) =>
  db
    .select()
    .from(receipts)
    .where(id === null ? isNull(receipts.articleId) : eq(receipts.articleId, id))
    .orderBy(desc(receipts.id))
    .limit(1)
    .get()

/** The newest receipt of a story (null: of the front). */
export function receiptPage(db: Readable, { id }: { id: number | null }): ReceiptPage {
  const story = id === null ? null : storyOf(db, id)
  const row = newestReceipt(db, id)
  if (!row) return { story, receipt: null }
  const { what, state, publishedAt, allSeenAt, attempts, dueAt: nextAt } = row
  const checks = row.checks.map(readCheck)
  return { story, receipt: { id: row.id, what, state, publishedAt, allSeenAt, attempts, nextAt, checks } }
}

function storyOf(db: Readable, id: number): ReceiptPage['story'] {
  const row = db
    .select({ own: articles.headline, status: articles.status, slug: published.slug, visible: published.headline })
    .from(articles)
    .leftJoin(published, eq(published.articleId, articles.id))
    .where(eq(articles.id, id))
    .get()
  if (!row) return null
  const { own, visible, status, slug } = row
  return { id, headline: visible ?? own, status, path: slug === null ? null : articlePath(slug) }
}
