import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Addresses of stories that IndexNow is still to be told of. */
export const indexnowPaths = sqliteTable('indexnow_paths', {
  id: integer('id').primaryKey(),
  path: text('path').notNull(),
})
