import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Drizzle's copy of `db/migrations/0059-exports.sql`. */
export const exports = sqliteTable('exports', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  format: text('format').$type<'wxr' | 'ghost' | 'markdown'>().notNull(),
  state: text('state').$type<'waiting' | 'running' | 'packing' | 'done' | 'failed'>().notNull().default('waiting'),
  written: integer('written').notNull().default(0),
  total: integer('total').notNull().default(0),
  bytes: integer('bytes'),
  counts: text('counts', { mode: 'json' }).$type<{ public: number; hidden: number; withChanges: number }>(),
  problems: text('problems', { mode: 'json' }).$type<string[]>().notNull().default([]),
  problemCount: integer('problem_count').notNull().default(0),
  error: text('error'),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  endedAt: integer('ended_at'),
})
