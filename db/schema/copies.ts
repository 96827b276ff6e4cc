import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CopyReason, CopyState, CopyTaken, NoticeState, WhatChanged } from '#domain/republish/copy-views.ts'

/** Drizzle's copy of `db/migrations/0065-republish.sql` and `0070-copies-checked.sql`. Times in ms UTC. */
export const houses = sqliteTable('houses', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  contact: text('contact'),
  normal: text('normal'),
  partnerId: integer('partner_id'),
  webhookId: integer('webhook_id'),
  createdAt: integer('created_at').notNull(),
  confirmedAt: integer('confirmed_at'),
  letterAt: integer('letter_at'),
  tokenHash: text('token_hash'),
  tokenUntil: integer('token_until'),
})

export const copies = sqliteTable('copies', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  houseId: integer('house_id').notNull(),
  articleId: integer('article_id').notNull(),
  address: text('address').notNull().default(''),
  how: text('how').$type<CopyTaken>().notNull(),
  revision: integer('revision').notNull(),
  takenAt: integer('taken_at').notNull(),
  confirmedAt: integer('confirmed_at'),
  toldRevision: integer('told_revision'),
  toldAt: integer('told_at'),
  state: text('state').$type<CopyState>().notNull().default('unchecked'),
  checkedAt: integer('checked_at'),
  nextCheckAt: integer('next_check_at'),
  reason: text('reason').$type<CopyReason>(),
})

export const notices = sqliteTable('notices', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  houseId: integer('house_id').notNull(),
  state: text('state').$type<NoticeState>().notNull().default('queued'),
  messageId: text('message_id').notNull(),
  epoch: text('epoch').notNull(),
  madeAt: integer('made_at').notNull(),
  nextAt: integer('next_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  settledAt: integer('settled_at'),
  smtpCode: integer('smtp_code'),
  smtpText: text('smtp_text'),
})

export const noticeChanges = sqliteTable('notice_changes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  noticeId: integer('notice_id').notNull(),
  articleId: integer('article_id').notNull(),
  what: text('what').$type<WhatChanged>().notNull(),
  headline: text('headline').notNull(),
  note: text('note').notNull().default(''),
  revision: integer('revision').notNull(),
  at: integer('at').notNull(),
})
