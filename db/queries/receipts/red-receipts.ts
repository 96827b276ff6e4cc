import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { articles, published, receipts } from '#db/schema/tables.ts'
import { readCheck } from '#domain/article/history/read-check.ts'
import type { NotSeen } from '#domain/article/history/receipt-views.ts'
import { t } from '#domain/messages/t.ts'

// The condition names the states of the index, so that it serves: red receipts are few, or the paper has other troubles.
const RED = prepared({}, (db) =>
  db
    .select({
      id: receipts.articleId,
      headline: sql<string | null>`coalesce(${published.headline}, ${articles.headline})`,
      checks: receipts.checks,
    })
    .from(receipts)
    .leftJoin(articles, eq(articles.id, receipts.articleId))
    .leftJoin(published, eq(published.articleId, receipts.articleId))
    .where(
      and(inArray(receipts.state, ['asking', 'not-seen']), eq(receipts.state, 'not-seen'), isNull(articles.deletedAt)),
    )
    .orderBy(desc(receipts.id))
    .limit(100),
)

/** The red receipts, newest first, with the names of the failed checks. */
export const redReceipts = (db: Readable): NotSeen[] =>
  RED.all(db).map(({ id, headline, checks }) => ({
    id,
    headline: headline ?? t('The front'),
    names: checks.filter((one) => one.state !== 'seen').map((one) => readCheck(one).name),
  }))

/** The ids of stories that have a red receipt. */
export const redStories = (db: Readable): number[] => redReceipts(db).flatMap(({ id }) => id ?? [])
