import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Drizzle's copy of the table of sitemap parts. */
export const sitemapParts = sqliteTable(
  'sitemap_parts',
  {
    month: text('month').notNull(),
    part: integer('part').notNull(),
    urls: integer('urls').notNull(),
    modifiedAt: integer('modified_at').notNull(),
    size: integer('size').notNull(),
    seq: integer('seq').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.part] })],
)
