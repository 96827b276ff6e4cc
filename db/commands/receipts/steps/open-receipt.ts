import { and, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { receipts } from '#db/schema/tables.ts'
import type { ReceiptWhat } from '#domain/article/history/receipt-views.ts'
import { listsOf, type PublicFacts } from '#domain/article/tags.ts'

/** Receipts kept for each story, including this one. */
const MOST = 10

type Opened = {
  /** Null: the front. */
  articleId: number | null
  what: ReceiptWhat
  revisionId?: number | null
  /** The public state of the story before. */
  before?: PublicFacts | null
  by: string | null
  now: number
}

// In the form of the index of open receipts.
const isOpen = inArray(receipts.state, ['asking', 'not-seen'])
const OF = { articleId: receipts.articleId }
const OPEN = prepared(OF, (db, { articleId }) =>
  db
    .select({ was: receipts.was })
    .from(receipts)
    .where(and(isOpen, sql`${receipts.articleId} is ${articleId}`)),
)
const SUPERSEDE = prepared(OF, (db, { articleId }) =>
  db
    .update(receipts)
    .set({ state: 'superseded', dueAt: null })
    .where(and(isOpen, sql`${receipts.articleId} is ${articleId}`)),
)
const INSERT = prepared(columns(receipts, 'articleId', 'what', 'revisionId', 'by', 'was', 'publishedAt'), (db, row) =>
  db.insert(receipts).values({ ...row, dueAt: row.publishedAt }),
)
const FORGET = prepared(OF, (db, { articleId }) =>
  db.delete(receipts).where(
    sql`${receipts.articleId} is ${articleId} and ${receipts.id} <= (select id from ${receipts}
      where article_id is ${articleId} order by id desc limit 1 offset ${MOST})`,
  ),
)

/**
 * Requests a check of the public pages, within the transaction that publishes: the server requests them as soon as it
 * finds the row (`server/jobs/receipts`). This receipt supersedes open ones of the story and takes over what they left
 * unseen.
 */
export function openReceipt(tx: Tx, { articleId, what, revisionId = null, before = null, by, now }: Opened): void {
  const slugs = new Set(before ? [before.slug] : [])
  const lists = new Set(before ? listsOf(before) : [])
  for (const { was } of OPEN.all(tx, { articleId })) {
    for (const slug of was.slugs) slugs.add(slug)
    for (const list of was.lists) lists.add(list)
  }
  SUPERSEDE.run(tx, { articleId })
  const was = { slugs: [...slugs], lists: [...lists] }
  INSERT.run(tx, { articleId, what, revisionId, by, was, publishedAt: now })
  FORGET.run(tx, { articleId })
}
