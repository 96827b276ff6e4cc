import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DiscardWhy, FrontWhy } from '#domain/article/front/front-views.ts'

/** The front: the public version, former and scheduled ones, the editors' draft, and the lead stories of sections. */
export const fronts = sqliteTable('fronts', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
  slots: text('slots', { mode: 'json' }).$type<unknown>().notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by'),
  judgedAt: integer('judged_at').notNull().default(0),
  leavesAt: integer('leaves_at'),
})

export const frontVersions = sqliteTable('front_versions', {
  version: integer('version').primaryKey(),
  slots: text('slots', { mode: 'json' }).$type<unknown>().notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by'),
  why: text('why').$type<FrontWhy>().notNull(),
  ofVersion: integer('of_version'),
})

export const plannedFronts = sqliteTable('planned_fronts', {
  id: integer('id').primaryKey(),
  dueAt: integer('due_at').notNull(),
  slots: text('slots', { mode: 'json' }).$type<unknown>().notNull(),
  plannedAt: integer('planned_at').notNull(),
  plannedBy: text('planned_by'),
  doneAt: integer('done_at'),
  outcome: text('outcome').$type<'out' | 'cancelled' | 'refused'>(),
})

export const frontDraft = sqliteTable('front_draft', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
  slots: text('slots', { mode: 'json' }).$type<unknown>(),
  basedOn: integer('based_on').notNull(),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by'),
})

export const discardedFronts = sqliteTable('discarded_fronts', {
  id: integer('id').primaryKey(),
  slots: text('slots', { mode: 'json' }).$type<unknown>().notNull(),
  why: text('why').$type<DiscardWhy>().notNull(),
  discardedAt: integer('discarded_at').notNull(),
  discardedBy: text('discarded_by'),
})

export const sectionLeads = sqliteTable('section_leads', {
  sectionId: integer('section_id').primaryKey(),
  articleId: integer('article_id').notNull(),
  leavesAt: integer('leaves_at'),
  pinnedAt: integer('pinned_at').notNull(),
  pinnedBy: text('pinned_by'),
})
