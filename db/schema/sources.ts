import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SourcePolicy } from '#domain/views.ts'

/** Sources of republished stories, and the terms agreed with them. */
export const sources = sqliteTable('sources', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  homepage: text('homepage'),
  policy: text('policy').$type<SourcePolicy>().notNull().default('may-rank'),
  logo: text('logo'),
  about: text('about').notNull().default(''),
  usage: text('usage').notNull().default(''),
  feed: text('feed'),
  licence: text('licence').notNull().default(''),
  contact: text('contact').notNull().default(''),
  licenceUntil: integer('licence_until'),
  canonicalOriginal: integer('canonical_original', { mode: 'boolean' }).notNull().default(false),
  inFeeds: integer('in_feeds', { mode: 'boolean' }).notNull().default(false),
  importId: text('import_id'),
})
