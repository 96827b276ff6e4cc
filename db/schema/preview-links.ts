import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Links that show a story's working copy to somebody outside. */
export const previewLinks = sqliteTable('preview_links', {
  id: integer('id').primaryKey(),
  articleId: integer('article_id').notNull(),
  tokenHash: text('token_hash').notNull(),
  hint: text('hint').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  expiresAt: integer('expires_at').notNull(),
  /** When it was revoked, by a person or with its story. */
  endedAt: integer('ended_at'),
  uses: integer('uses').notNull().default(0),
  lastUsedAt: integer('last_used_at'),
})
