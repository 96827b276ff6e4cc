import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NameForm } from '#domain/names/name-form.ts'

/** Drizzle's copy of `db/migrations/0064-names-replaced.sql`. Times in ms UTC. */
export const replacements = sqliteTable('replacements', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  by: text('by').notNull(),
  batch: text('batch').notNull(),
  requestId: integer('request_id'),
  forms: text('forms', { mode: 'json' }).$type<NameForm[]>().notNull(),
})

export const replacedStories = sqliteTable(
  'replaced_stories',
  {
    replacementId: integer('replacement_id').notNull(),
    articleId: integer('article_id').notNull(),
    revisionUpto: integer('revision_upto').notNull(),
    keys: text('keys', { mode: 'json' }).$type<string[]>().notNull(),
    replaced: integer('replaced').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.replacementId, table.articleId] })],
)
