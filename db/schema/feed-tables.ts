import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Drizzle's copy of `db/migrations/0022-feed-departures.sql` and `0055-feed-ids.sql`. */
export const feedDepartures = sqliteTable('feed_departures', {
  articleId: integer('article_id').primaryKey(),
  at: integer('at').notNull(),
  lists: text('lists', { mode: 'json' }).$type<string[]>().notNull(),
})

export const feedIds = sqliteTable('feed_ids', {
  articleId: integer('article_id').primaryKey(),
  feedId: text('feed_id').notNull().unique(),
})
