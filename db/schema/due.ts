import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DueFailure } from '#domain/article/planning/plan-views.ts'

/** Due work that failed: its number of attempts, and the time of the next retry. */
export const dueFailures = sqliteTable(
  'due_failures',
  {
    kind: text('kind').$type<DueFailure['kind']>().notNull(),
    ref: text('ref').notNull(),
    attempts: integer('attempts').notNull(),
    failedAt: integer('failed_at').notNull(),
    retryAt: integer('retry_at'),
    lastError: text('last_error').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.ref] })],
)

/** The last time at which the wall clock and the uptime agreed. */
export const clock = sqliteTable('clock', {
  id: integer('id').primaryKey(),
  boot: text('boot').notNull(),
  wall: integer('wall').notNull(),
  uptime: integer('uptime').notNull(),
  parted: integer('parted'),
})
