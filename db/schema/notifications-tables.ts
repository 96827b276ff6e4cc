import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { NotificationKind, WebhookForm, WebhookKind } from '#domain/notifications/notification-kind.ts'

/** Drizzle's copy of `db/migrations/0040-notifications.sql`. Dates in ms UTC. */
export const notifications = sqliteTable('notifications', {
  id: integer('id').primaryKey(),
  personId: text('person_id').notNull(),
  kind: text('kind').$type<NotificationKind>().notNull(),
  articleId: integer('article_id'),
  noteId: integer('note_id'),
  at: integer('at').notNull(),
  by: text('by'),
  comment: text('comment').notNull().default(''),
  readAt: integer('read_at'),
  /** When a letter is to say it; null if none is, or it was said. */
  mailAt: integer('mail_at'),
})

export const lettersOff = sqliteTable(
  'letters_off',
  { personId: text('person_id').notNull(), kind: text('kind').$type<NotificationKind>().notNull() },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
)

export const webhooks = sqliteTable('webhooks', {
  id: integer('id').primaryKey(),
  address: text('address').notNull(),
  form: text('form').$type<WebhookForm>().notNull(),
  kinds: text('kinds', { mode: 'json' }).$type<WebhookKind[]>().notNull(),
  secret: text('secret').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
})
