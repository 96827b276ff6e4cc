import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NameForm, NameOwner } from '#domain/names/name-form.ts'

/** Drizzle's copy of `db/migrations/0064-names-replaced.sql` and `0072-names-replaced-everywhere.sql`. Times in ms UTC. */
export const replacements = sqliteTable('replacements', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  by: text('by').notNull(),
  batch: text('batch').notNull(),
  requestId: integer('request_id'),
  forms: text('forms', { mode: 'json' }).$type<NameForm[]>().notNull(),
})

export const replacedNames = sqliteTable(
  'replaced_names',
  {
    replacementId: integer('replacement_id').notNull(),
    kind: text('kind').$type<NameOwner>().notNull(),
    ownerId: integer('owner_id').notNull(),
    upto: integer('upto').notNull(),
    keys: text('keys', { mode: 'json' }).$type<string[]>().notNull(),
    replaced: integer('replaced').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.replacementId, table.kind, table.ownerId] })],
)
