import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who is told by our own hub, and what IndexNow is still to be told. */
export const subscriptions = sqliteTable('subscriptions', {
  id: integer('id').primaryKey(),
  topic: text('topic').notNull(),
  callback: text('callback').notNull(),
  host: text('host').notNull(),
  secret: text('secret'),
  since: integer('since').notNull(),
  leaseUntil: integer('lease_until').notNull(),
  deliveredAt: integer('delivered_at'),
  digest: text('digest'),
})

export const indexnowPaths = sqliteTable('indexnow_paths', {
  id: integer('id').primaryKey(),
  path: text('path').notNull(),
})
