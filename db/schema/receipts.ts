import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReceiptState, ReceiptWhat, StoredCheck, Was } from '#domain/article/history/receipt-views.ts'

/**
 * Drizzle's copy of `receipts` in `db/migrations/0048-undone-publications.sql`. `outboxAfter`, `readBackAt` and
 * `firstSeenAt` are of receipts that were opened before decision 95.
 */
export const receipts = sqliteTable('receipts', {
  id: integer('id').primaryKey(),
  articleId: integer('article_id'),
  what: text('what').$type<ReceiptWhat>().notNull(),
  revisionId: integer('revision_id'),
  by: text('by'),
  was: text('was', { mode: 'json' }).$type<Was>().notNull().default({ slugs: [], lists: [] }),
  outboxAfter: integer('outbox_after').notNull().default(0),
  state: text('state').$type<ReceiptState>().notNull().default('asking'),
  publishedAt: integer('published_at').notNull(),
  readBackAt: integer('read_back_at'),
  firstSeenAt: integer('first_seen_at'),
  allSeenAt: integer('all_seen_at'),
  attempts: integer('attempts').notNull().default(0),
  dueAt: integer('due_at'),
  checks: text('checks', { mode: 'json' }).$type<StoredCheck[]>().notNull().default([]),
})
