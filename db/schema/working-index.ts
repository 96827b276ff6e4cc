import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** Stories that the desk's search is to read anew, from a time on (ms UTC). */
export const indexDue = sqliteTable('index_due', {
  articleId: integer('article_id').primaryKey(),
  at: integer('at').notNull(),
})
