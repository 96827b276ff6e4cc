import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlaceSeen, RecallPlaces, RecallView } from '#domain/recalls/recall-views.ts'

/** Drizzle's copy of `db/migrations/0062-recalls.sql`. */
export const recalls = sqliteTable('recalls', {
  id: integer('id').primaryKey(),
  kind: text('kind').$type<RecallView['kind']>().notNull(),
  subject: text('subject').notNull(),
  title: text('title').notNull(),
  cause: text('cause').$type<RecallView['cause']>().notNull().default('person'),
  reason: text('reason').notNull().default(''),
  answer: integer('answer').$type<RecallView['answer']>().notNull().default(410),
  notice: text('notice').notNull().default(''),
  state: text('state').$type<RecallView['state']>().notNull(),
  at: integer('at').notNull(),
  by: text('by'),
  doneAt: integer('done_at'),
  undoneAt: integer('undone_at'),
  undoneBy: text('undone_by'),
  places: text('places', { mode: 'json' }).$type<Partial<RecallPlaces>>().notNull().default({}),
  receipt: text('receipt', { mode: 'json' }).$type<PlaceSeen[]>().notNull().default([]),
  checkAt: integer('check_at'),
  attempts: integer('attempts').notNull().default(0),
})

export const recalledStories = sqliteTable(
  'recalled_stories',
  {
    recallId: integer('recall_id').notNull(),
    articleId: integer('article_id').notNull(),
    goneAt: integer('gone_at'),
    before: text('before', { mode: 'json' }).$type<unknown>(),
    refused: text('refused'),
    backAt: integer('back_at'),
  },
  (table) => [primaryKey({ columns: [table.recallId, table.articleId] })],
)
