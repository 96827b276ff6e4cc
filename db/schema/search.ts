import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** One row: what is still to be put into the search index, and by which edition of the rules it is made. */
export const searchBacklog = sqliteTable('search_backlog', {
  id: integer('id').primaryKey(),
  upto: integer('upto').notNull(),
  edition: integer('edition').notNull(),
})
