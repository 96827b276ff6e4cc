import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const merged = sqliteTable(
  'merged',
  {
    noun: text('noun').$type<'section' | 'topic' | 'author'>().notNull(),
    id: integer('id').notNull(),
    slug: text('slug').notNull(),
    intoId: integer('into_id').notNull(),
    name: text('name'),
  },
  (table) => [primaryKey({ columns: [table.noun, table.id] })],
)
