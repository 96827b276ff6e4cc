import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Within } from '#domain/article/lists/ranking.ts'

/** Drizzle's copy of `db/migrations/0019-most-read.sql`. */
export const readHours = sqliteTable(
  'read_hours',
  {
    articleId: integer('article_id').notNull(),
    hour: integer('hour').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.hour] })],
)

export const mostRead = sqliteTable(
  'most_read',
  {
    list: text('list').notNull(),
    within: text('within').$type<Within>().notNull(),
    position: integer('position').notNull(),
    articleId: integer('article_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.within, table.position] })],
)
