import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AlertCause, UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

/** Drizzle's copy of `db/migrations/0036-upkeep.sql`. Dates in ms UTC. */
export const upkeepRuns = sqliteTable('upkeep_runs', {
  what: text('what').$type<UpkeepKind>().primaryKey(),
  beganAt: integer('began_at').notNull(),
  endedAt: integer('ended_at'),
  succeededAt: integer('succeeded_at'),
  problem: text('problem'),
  details: text('details', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
})

export const alerts = sqliteTable('alerts', {
  cause: text('cause').$type<AlertCause>().primaryKey(),
  since: integer('since').notNull(),
  details: text('details', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
  mailedAt: integer('mailed_at'),
  mendedAt: integer('mended_at'),
})

export const knownNetworks = sqliteTable(
  'known_networks',
  {
    personId: text('person_id').notNull(),
    network: text('network').notNull(),
    firstAt: integer('first_at').notNull(),
    lastAt: integer('last_at').notNull(),
    /** When the person was notified of it; null while they are to be, 0 for their first. */
    toldAt: integer('told_at'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.network] })],
)
