import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/*
 * The two indexes of words (FTS5), so that a query can join them, write to them and name their columns. The table
 * itself stands in `match`, `highlight`, `snippet` and `bm25`: sql`${searchIndex} match ${words}`. They are no tables
 * of `everyTable`: they have no types, and SQLite keeps five tables under each.
 */

/** Words of the public stories; `rowid` is the story's id. */
export const searchIndex = sqliteTable('search_index', {
  rowid: integer('rowid').primaryKey(),
  headline: text('headline').notNull(),
  standfirst: text('standfirst').notNull(),
  body: text('body').notNull(),
  forms: text('forms').notNull(),
})

/** Words of the stories that are not public as they stand, for the desk; `rowid` is the story's id. */
export const workingIndex = sqliteTable('working_index', {
  rowid: integer('rowid').primaryKey(),
  headline: text('headline').notNull(),
  standfirst: text('standfirst').notNull(),
  body: text('body').notNull(),
  notes: text('notes').notNull(),
  forms: text('forms').notNull(),
})
