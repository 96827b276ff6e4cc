import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LinkState } from '#domain/article/links/link-views.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'

/** Drizzle's copy of `db/migrations/0015-links.sql`, and of the redirects and missing paths of 0035. */
export const storyLinks = sqliteTable(
  'story_links',
  {
    articleId: integer('article_id').notNull(),
    position: integer('position').notNull(),
    blockId: text('block_id').notNull().default(''),
    href: text('href').notNull(),
    host: text('host').notNull().default(''),
    words: text('words').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.position] })],
)

export const linkTargets = sqliteTable('link_targets', {
  href: text('href').primaryKey(),
  host: text('host').notNull(),
  state: text('state').$type<LinkState>().notNull().default('unchecked'),
  status: integer('status'),
  movedTo: text('moved_to'),
  said: text('said').notNull().default(''),
  failures: integer('failures').notNull().default(0),
  failingSince: integer('failing_since'),
  checkedAt: integer('checked_at'),
  dueAt: integer('due_at').notNull(),
  isWanted: integer('is_wanted', { mode: 'boolean' }).notNull().default(false),
  ignoredAt: integer('ignored_at'),
  ignoredBy: text('ignored_by'),
  ignoredWhy: text('ignored_why'),
})

export const missingPaths = sqliteTable('missing_paths', {
  path: text('path').primaryKey(),
  count: integer('count').notNull(),
  referrerHost: text('referrer_host'),
  lastAt: integer('last_at').notNull(),
})

export const redirects = sqliteTable('redirects', {
  path: text('path').primaryKey(),
  target: text('target'),
  status: integer('status').$type<RedirectStatus>().notNull().default(301),
  batchId: integer('batch_id'),
  createdAt: integer('created_at').notNull(),
})
