import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Partners that take stories by contract, their scope, and how much they took. */
export const partners = sqliteTable('partners', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  contact: text('contact').notNull().default(''),
  note: text('note').notNull().default(''),
  hasEverySection: integer('has_every_section', { mode: 'boolean' }).notNull().default(true),
  tokenHash: text('token_hash').notNull(),
  hint: text('hint').notNull(),
  tokenMadeAt: integer('token_made_at').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  lastUsedAt: integer('last_used_at'),
  endedAt: integer('ended_at'),
  /** Since a restore; the token does not work until an admin resumes it. */
  pausedAt: integer('paused_at'),
})

export const partnerSections = sqliteTable(
  'partner_sections',
  { partnerId: integer('partner_id').notNull(), sectionId: integer('section_id').notNull() },
  (table) => [primaryKey({ columns: [table.partnerId, table.sectionId] })],
)

export const partnerSources = sqliteTable(
  'partner_sources',
  { partnerId: integer('partner_id').notNull(), sourceId: integer('source_id').notNull() },
  (table) => [primaryKey({ columns: [table.partnerId, table.sourceId] })],
)

export const partnerDays = sqliteTable(
  'partner_days',
  {
    partnerId: integer('partner_id').notNull(),
    day: integer('day').notNull(),
    requests: integer('requests').notNull().default(0),
    stories: integer('stories').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.partnerId, table.day] })],
)
