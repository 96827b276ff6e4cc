import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Lead, Seo } from '#domain/article/fields/fields.ts'
import type { Genre } from '#domain/article/fields/genre.ts'
import type { LongRead } from '#domain/article/fields/long-read.ts'
import type { MadeBy, PublicMadeBy } from '#domain/article/fields/made-by.ts'
import type { PublicationKind } from '#domain/article/history/modified-date.ts'
import type { AuthorLink, SectionAccent, SourcePolicy, Voice } from '#domain/views.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** Drizzle's copy of the tables in `db/migrations`, held equal by a test. Constraints and indexes are in the migrations. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

export const sections = sqliteTable('sections', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  strapline: text('strapline').notNull().default(''),
  accent: text('accent').$type<SectionAccent>().notNull(),
  voice: text('voice').$type<Voice>().notNull().default('news'),
  parentId: integer('parent_id'),
  position: integer('position').notNull(),
  colourLight: text('colour_light'),
  colourDark: text('colour_dark'),
  importId: text('import_id'),
})

export const topics = sqliteTable('topics', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  followUpAt: integer('follow_up_at'),
  followUpNote: text('follow_up_note').notNull().default(''),
  importId: text('import_id'),
})

export const authors = sqliteTable('authors', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  role: text('role').notNull().default(''),
  bio: text('bio').notNull().default(''),
  portrait: text('portrait'),
  personId: text('person_id'),
  links: text('links', { mode: 'json' }).$type<AuthorLink[]>().notNull().default([]),
  importId: text('import_id'),
})

export const articles = sqliteTable('articles', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull().default(1),
  status: text('status').$type<Status>().notNull().default('draft'),
  slug: text('slug').notNull(),
  headline: text('headline').notNull(),
  standfirst: text('standfirst').notNull().default(''),
  kicker: text('kicker').notNull().default(''),
  language: text('language').notNull(),
  sourceId: integer('source_id'),
  sourceUrl: text('source_url'),
  lead: text('lead', { mode: 'json' }).$type<Lead>(),
  seo: text('seo', { mode: 'json' }).$type<Seo>().notNull().default({}),
  embargoUntil: integer('embargo_until'),
  importId: text('import_id'),
  publishedRevisionId: integer('published_revision_id'),
  firstPublishedAt: integer('first_published_at'),
  hasChangesNotOut: integer('has_changes_not_out', { mode: 'boolean' }).notNull().default(true),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  savedAt: integer('saved_at').notNull(),
  savedBy: text('saved_by'),
  deletedAt: integer('deleted_at'),
  document: text('document', { mode: 'json' }).$type<unknown>().notNull(),
  live: text('live').$type<'open' | 'closed'>(),
  sourcePolicy: text('source_policy').$type<SourcePolicy>(),
  licenceUntil: integer('licence_until'),
  genre: text('genre').$type<Genre>(),
  shortHeadline: text('short_headline').notNull().default(''),
  longRead: text('long_read').$type<LongRead>(),
  madeBy: text('made_with', { mode: 'json' }).$type<MadeBy>(),
})

export const articleSections = sqliteTable(
  'article_sections',
  {
    articleId: integer('article_id').notNull(),
    position: integer('position').notNull(),
    sectionId: integer('section_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.position] })],
)

export const articleTopics = sqliteTable(
  'article_topics',
  {
    articleId: integer('article_id').notNull(),
    position: integer('position').notNull(),
    topicId: integer('topic_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.position] })],
)

export const articleAuthors = sqliteTable(
  'article_authors',
  {
    articleId: integer('article_id').notNull(),
    position: integer('position').notNull(),
    authorId: integer('author_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.position] })],
)

export const revisions = sqliteTable('revisions', {
  id: integer('id').primaryKey(),
  articleId: integer('article_id').notNull(),
  number: integer('number').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  fields: text('fields', { mode: 'json' }).$type<unknown>().notNull(),
  document: text('document', { mode: 'json' }).$type<unknown>().notNull(),
  why: text('why').$type<'saved' | 'published' | 'scheduled' | 'restored'>().notNull().default('published'),
})

export const publications = sqliteTable('publications', {
  id: integer('id').primaryKey(),
  articleId: integer('article_id').notNull(),
  revisionId: integer('revision_id').notNull(),
  kind: text('kind').$type<PublicationKind>().notNull(),
  note: text('note'),
  publishedAt: integer('published_at').notNull(),
  publishedBy: text('published_by'),
})

export const published = sqliteTable('published', {
  articleId: integer('article_id').primaryKey(),
  revisionId: integer('revision_id').notNull(),
  slug: text('slug').notNull(),
  headline: text('headline').notNull(),
  standfirst: text('standfirst').notNull(),
  kicker: text('kicker').notNull(),
  language: text('language').notNull(),
  sectionIds: text('section_ids', { mode: 'json' }).$type<number[]>().notNull(),
  topicIds: text('topic_ids', { mode: 'json' }).$type<number[]>().notNull(),
  authorIds: text('author_ids', { mode: 'json' }).$type<number[]>().notNull(),
  sourceId: integer('source_id'),
  sourceUrl: text('source_url'),
  lead: text('lead', { mode: 'json' }).$type<Lead>(),
  seo: text('seo', { mode: 'json' }).$type<Seo>().notNull(),
  wordCount: integer('word_count').notNull(),
  publishedAt: integer('published_at').notNull(),
  modifiedAt: integer('modified_at').notNull(),
  inNews: integer('in_news', { mode: 'boolean' }).notNull().default(false),
  isOld: integer('is_old', { mode: 'boolean' }).notNull().default(false),
  live: text('live').$type<'open' | 'closed'>(),
  sourcePolicy: text('source_policy').$type<SourcePolicy>(),
  licenceUntil: integer('licence_until'),
  genre: text('genre').$type<Genre>(),
  shortHeadline: text('short_headline').notNull().default(''),
  longRead: text('long_read').$type<LongRead>(),
  firstLines: text('first_lines').notNull().default(''),
  madeBy: text('made_with', { mode: 'json' }).$type<PublicMadeBy>(),
})

export const listings = sqliteTable(
  'listings',
  {
    list: text('list').notNull(),
    publishedAt: integer('published_at').notNull(),
    articleId: integer('article_id').notNull(),
    modifiedAt: integer('modified_at'),
  },
  (table) => [primaryKey({ columns: [table.list, table.publishedAt, table.articleId] })],
)

export const addresses = sqliteTable('addresses', {
  slug: text('slug').primaryKey(),
  articleId: integer('article_id').notNull(),
})

export const withdrawals = sqliteTable('withdrawals', {
  articleId: integer('article_id').primaryKey(),
  withdrawnAt: integer('withdrawn_at').notNull(),
  withdrawnBy: text('withdrawn_by'),
  reason: text('reason').notNull().default(''),
  legal: integer('legal', { mode: 'boolean' }).notNull().default(false),
  licenceEnded: integer('licence_ended', { mode: 'boolean' }).notNull().default(false),
  notice: text('notice').notNull().default(''),
  /** True: its address answers 404 and feeds list no tombstone; null otherwise. */
  silent: integer('silent', { mode: 'boolean' }),
})

/** First publications that were undone; a row goes when its story is published again. */
export const undonePublications = sqliteTable('undone_publications', {
  articleId: integer('article_id').primaryKey(),
  undoneAt: integer('undone_at').notNull(),
  undoneBy: text('undone_by'),
})

export const events = sqliteTable('events', {
  id: integer('id').primaryKey(),
  at: integer('at').notNull(),
  actor: text('actor'),
  what: text('what').notNull(),
  articleId: integer('article_id'),
  details: text('details', { mode: 'json' }).$type<Record<string, unknown>>().notNull().default({}),
  keyId: integer('key_id'),
})

export const changes = sqliteTable('changes', {
  tag: text('tag').primaryKey(),
  seq: integer('seq').notNull(),
  at: integer('at').notNull(),
})

export const epoch = sqliteTable('epoch', {
  id: integer('id').primaryKey(),
  value: text('value').notNull(),
  /** SHA-256 of the database that was put aside when this history began. */
  putAside: text('put_aside'),
})

export const outbox = sqliteTable('outbox', {
  id: integer('id').primaryKey(),
  kind: text('kind').notNull(),
  payload: text('payload', { mode: 'json' }).$type<unknown>().notNull(),
  dedupeKey: text('dedupe_key').notNull(),
  dueAt: integer('due_at').notNull(),
  attempts: integer('attempts').notNull().default(0),
  lastError: text('last_error'),
  doneAt: integer('done_at'),
  target: text('target').notNull().default(''),
})

export const jobs = sqliteTable('jobs', {
  id: integer('id').primaryKey(),
  kind: text('kind').notNull(),
  payload: text('payload', { mode: 'json' }).$type<unknown>().notNull(),
  dedupeKey: text('dedupe_key').notNull(),
  dueAt: integer('due_at').notNull(),
  doneAt: integer('done_at'),
})

export const idempotency = sqliteTable('idempotency', {
  key: text('key').primaryKey(),
  actor: text('actor').notNull(),
  request: text('request').notNull(),
  status: integer('status').notNull(),
  body: text('body').notNull(),
  at: integer('at').notNull(),
})

export const assignments = sqliteTable('assignments', {
  articleId: integer('article_id').primaryKey(),
  personId: text('person_id').notNull(),
  at: integer('at').notNull(),
  by: text('by'),
  wantedAt: integer('wanted_at'),
})

export const notes = sqliteTable('notes', {
  id: integer('id').primaryKey(),
  articleId: integer('article_id').notNull(),
  answers: integer('answers'),
  blockId: text('block_id'),
  passage: text('passage').notNull().default(''),
  body: text('body').notNull(),
  at: integer('at').notNull(),
  by: text('by').notNull(),
  resolvedAt: integer('resolved_at'),
  resolvedBy: text('resolved_by'),
})

export const presence = sqliteTable(
  'presence',
  {
    articleId: integer('article_id').notNull(),
    personId: text('person_id').notNull(),
    tab: text('tab').notNull(),
    place: text('place').notNull().default(''),
    since: integer('since').notNull(),
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.personId, table.tab] })],
)

export const bulkActs = sqliteTable('bulk_acts', {
  id: integer('id').primaryKey(),
  at: integer('at').notNull(),
  by: text('by').notNull(),
  what: text('what').notNull(),
  before: text('before', { mode: 'json' }).$type<unknown>().notNull(),
  undoneAt: integer('undone_at'),
  batch: text('batch'),
})
