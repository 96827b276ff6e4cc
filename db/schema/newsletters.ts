import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FilledEdition } from '#domain/newsletters/edition-document.ts'
import type { Lane } from '#domain/newsletters/lanes.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'
import type {
  EditionState,
  EditionStop,
  LaneStop,
  LeftWhy,
  SendingState,
  SubscriptionState,
  SuppressedWhy,
} from '#domain/newsletters/sending-rules.ts'

/** Drizzle's copy of `db/migrations/0061-newsletters.sql`. Times in ms UTC. */
export const newsletterLists = sqliteTable('newsletter_lists', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  senderName: text('sender_name').notNull(),
  senderAddress: text('sender_address').notNull(),
  language: text('language').notNull(),
  description: text('description').notNull().default(''),
  cadence: text('cadence').notNull().default(''),
  postal: text('postal').notNull().default(''),
  rule: text('rule', { mode: 'json' }).$type<unknown>(),
  ruleSeen: text('rule_seen', { mode: 'json' }).$type<{ rule: string; epoch: string; at: number }>(),
  secondPerson: integer('second_person', { mode: 'boolean' }).notNull().default(false),
  version: integer('version').notNull().default(1),
  createdAt: integer('created_at').notNull(),
  closedAt: integer('closed_at'),
})

export const editions = sqliteTable('editions', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  listId: integer('list_id').notNull(),
  subject: text('subject').notNull(),
  document: text('document', { mode: 'json' }).$type<unknown>().notNull().default({}),
  version: integer('version').notNull().default(1),
  automatic: integer('automatic', { mode: 'boolean' }).notNull().default(false),
  scheduledBy: text('scheduled_by'),
  approvedBy: text('approved_by'),
  slug: text('slug'),
  counts: text('counts', { mode: 'json' }).$type<EditionView['counts']>(),
  filled: text('filled', { mode: 'json' }).$type<FilledEdition>(),
  state: text('state').$type<EditionState>().notNull().default('draft'),
  letter: blob('letter', { mode: 'buffer' }),
  epoch: text('epoch'),
  createdAt: integer('created_at').notNull(),
  scheduledAt: integer('scheduled_at'),
  frozenAt: integer('frozen_at'),
  endedAt: integer('ended_at'),
  stoppedAt: integer('stopped_at'),
  stoppedWhy: text('stopped_why').$type<EditionStop>(),
})

export const editionVersions = sqliteTable(
  'edition_versions',
  {
    editionId: integer('edition_id').notNull(),
    version: integer('version').notNull(),
    document: text('document', { mode: 'json' }).$type<unknown>().notNull(),
    savedAt: integer('saved_at').notNull(),
    savedBy: text('saved_by'),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.version] })],
)

export const editionStories = sqliteTable(
  'edition_stories',
  { editionId: integer('edition_id').notNull(), articleId: integer('article_id').notNull() },
  (table) => [primaryKey({ columns: [table.editionId, table.articleId] })],
)

export const readers = sqliteTable('readers', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  address: text('address').notNull(),
  normal: text('normal').notNull(),
  hmac: text('hmac').notNull(),
  lane: text('lane').$type<Lane>().notNull(),
  pausedUntil: integer('paused_until'),
  letterAt: integer('letter_at'),
  provenAt: integer('proven_at'),
  createdAt: integer('created_at').notNull(),
})

export const subscriptions = sqliteTable(
  'subscriptions',
  {
    readerId: integer('reader_id').notNull(),
    listId: integer('list_id').notNull(),
    state: text('state').$type<SubscriptionState>().notNull(),
    words: text('words').notNull(),
    form: text('form').notNull(),
    askedAt: integer('asked_at').notNull(),
    confirmedAt: integer('confirmed_at'),
    leftAt: integer('left_at'),
    why: text('why').$type<LeftWhy>(),
  },
  (table) => [primaryKey({ columns: [table.readerId, table.listId] })],
)

export const readerTokens = sqliteTable(
  'reader_tokens',
  {
    hash: text('hash').notNull(),
    purpose: text('purpose').$type<'join' | 'leave' | 'address' | 'return'>().notNull(),
    readerId: integer('reader_id').notNull(),
    listId: integer('list_id').notNull(),
    address: text('address'),
    hmac: text('hmac'),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.hash, table.listId] })],
)

export const sendings = sqliteTable(
  'sendings',
  {
    editionId: integer('edition_id').notNull(),
    readerId: integer('reader_id').notNull(),
    lane: text('lane').$type<Lane>().notNull(),
    state: text('state').$type<SendingState>().notNull().default('queued'),
    messageId: text('message_id').notNull(),
    returnToken: text('return_token').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAt: integer('next_at').notNull(),
    claimedAt: integer('claimed_at'),
    settledAt: integer('settled_at'),
    smtpCode: integer('smtp_code'),
    smtpText: text('smtp_text'),
    queueId: text('queue_id'),
    bouncedAt: integer('bounced_at'),
    bounceStatus: text('bounce_status'),
    complainedAt: integer('complained_at'),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.readerId] })],
)

export const editionLanes = sqliteTable(
  'edition_lanes',
  {
    editionId: integer('edition_id').notNull(),
    lane: text('lane').$type<Lane>().notNull(),
    accepted: integer('accepted').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    complaints: integer('complaints').notNull().default(0),
    stoppedAt: integer('stopped_at'),
    stoppedWhy: text('stopped_why').$type<LaneStop>(),
    resumedAt: integer('resumed_at'),
  },
  (table) => [primaryKey({ columns: [table.editionId, table.lane] })],
)

export const sendingDays = sqliteTable('sending_days', {
  day: integer('day').primaryKey(),
  accepted: integer('accepted').notNull().default(0),
})

export const suppressed = sqliteTable('suppressed', {
  hmac: text('hmac').primaryKey(),
  why: text('why').$type<SuppressedWhy>().notNull(),
  at: integer('at').notNull(),
})

export const readerKey = sqliteTable('reader_key', {
  id: integer('id').primaryKey(),
  value: text('value').notNull(),
  heldAt: integer('held_at'),
  place: text('place'),
})

export const returnsSeen = sqliteTable('returns_seen', {
  hash: text('hash').primaryKey(),
  at: integer('at').notNull(),
})
