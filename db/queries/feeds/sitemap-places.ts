import { and, count, eq, gte, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { newsSitemap } from '#db/queries/feeds/news-of-sitemap.ts'
import { spanOf } from '#db/queries/feeds/sitemap-counts.ts'
import { listings } from '#db/schema/newsroom-tables.ts'
import { NEWS_URLS, SHARD_URLS, shardPath } from '#domain/syndication/shard-path.ts'

const { publishedAt, articleId } = listings
const BEFORE = prepared({ from: publishedAt, at: publishedAt, id: articleId }, (db, { from, at, id }) =>
  db
    .select({ n: count() })
    .from(listings)
    .where(
      and(eq(listings.list, 'front'), gte(publishedAt, from), sql`(${publishedAt}, ${articleId}) < (${at}, ${id})`),
    ),
)

/** The path of the shard that holds, or last held, a story published at `at` (ms UTC). */
export function shardOfStory(db: Readable, { id, at }: { id: number; at: number }): string {
  const month = new Date(at).toISOString().slice(0, 7)
  const { n = 0 } = BEFORE.get(db, { from: spanOf(month).from, at, id }) ?? {}
  return shardPath({ of: month, part: Math.floor(n / SHARD_URLS) + 1 })
}

/** The path of the news sitemap that lists the story at this path; null if none does. */
export function newsOfStory(db: Readable, path: string): string | null {
  const entries = newsSitemap(db)
  const at = entries.findIndex((entry) => entry.path === path)
  if (at === -1) return null
  return entries.length > NEWS_URLS
    ? shardPath({ of: 'news', part: Math.floor(at / NEWS_URLS) + 1 })
    : '/news-sitemap.xml'
}
