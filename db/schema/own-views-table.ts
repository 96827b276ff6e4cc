import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Drizzle's copy of `db/migrations/0047-own-views.sql`. Dates in ms UTC. */
export const ownViews = sqliteTable(
  'own_views',
  {
    personId: text('person_id').notNull(),
    name: text('name').notNull(),
    /** The query of the list's address, without `?`. */
    query: text('query').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.name] })],
)
