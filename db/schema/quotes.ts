import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { VoiceKind } from '#domain/voices/voice-views.ts'

/** Quotes in public stories, with their speakers. */
export const quotes = sqliteTable(
  'quotes',
  {
    articleId: integer('article_id').notNull(),
    blockId: text('block_id').notNull(),
    speaker: text('speaker').notNull(),
    role: text('role').notNull().default(''),
    words: text('words').notNull(),
    place: text('place').notNull().default(''),
    href: text('href').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.blockId] })],
)

/** People who are quoted, as the desk knows them. */
export const voices = sqliteTable('voices', {
  name: text('name').primaryKey(),
  spelling: text('spelling').notNull(),
  kind: text('kind').$type<VoiceKind>(),
  countedAs: text('counted_as'),
})
