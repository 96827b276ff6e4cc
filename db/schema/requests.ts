import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Rung } from '#domain/requests/request-views.ts'

/** Drizzle's copy of `db/migrations/0063-requests.sql`. Times in ms UTC. */
export const requests = sqliteTable('requests', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  byForm: integer('by_form', { mode: 'boolean' }).notNull(),
  name: text('name').notNull(),
  address: text('address').notNull(),
  about: text('about').notNull(),
  words: text('words').notNull(),
  receivedAt: integer('received_at').notNull(),
  year: integer('year').notNull(),
  dueAt: integer('due_at').notNull(),
  place: integer('place').notNull(),
  version: integer('version').notNull().default(1),
  rung: text('rung').$type<Rung>(),
  decidedAt: integer('decided_at'),
  remindedAt: integer('reminded_at'),
  erasedAt: integer('erased_at'),
})

export const requestDecisions = sqliteTable(
  'request_decisions',
  {
    requestId: integer('request_id').notNull(),
    number: integer('number').notNull(),
    rung: text('rung').$type<Rung>().notNull(),
    reason: text('reason').notNull(),
    stories: text('stories', { mode: 'json' }).$type<number[]>().notNull(),
    at: integer('at').notNull(),
    by: text('by'),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.number] })],
)
