import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Drizzle's copy of `db/migrations/0071-taken-stories.sql`. Times in ms UTC. */
export const takenStories = sqliteTable('taken_stories', {
  articleId: integer('article_id').primaryKey(),
  address: text('address').notNull(),
  token: text('token'),
  pictures: text('pictures', { mode: 'json' }).$type<Record<string, { mediaId: string }>>().notNull(),
  nextCheckAt: integer('next_check_at'),
})
