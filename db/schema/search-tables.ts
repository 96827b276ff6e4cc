import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** One row: the stories that are not yet in the search index, and the version of the rules by which it is built. */
export const searchBacklog = sqliteTable('search_backlog', {
  id: integer('id').primaryKey(),
  upto: integer('upto').notNull(),
  edition: integer('edition').notNull(),
})
