import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BannerLevel } from '#domain/paper/banner-fields.ts'

export const banner = sqliteTable('banner', {
  id: integer('id').primaryKey(),
  text: text('text').notNull(),
  level: text('level').$type<BannerLevel>().notNull(),
  href: text('href').notNull().default(''),
  articleId: integer('article_id'),
  beganAt: integer('began_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  begunBy: text('begun_by'),
})
