import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Addresses of stories that are still to be sent to IndexNow. */
export const indexnowPaths = sqliteTable('indexnow_paths', {
  id: integer('id').primaryKey(),
  path: text('path').notNull(),
})
