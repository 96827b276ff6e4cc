import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { PUBLIC_COLUMNS } from '#db/queries/article/public-row.ts'
import { changes, listings, published, sitemapParts, sources } from '#db/schema/tables.ts'
import { SHARD_URLS } from '#domain/syndication/shard-path.ts'

/** A part of a month's stories: how many are indexable, and the newest significant change among those (ms UTC). */
export type CountedPart = { part: number; urls: number; modifiedAt: number }

const changedAt = sql`select ${changes.seq} from ${changes} where ${changes.tag} = 'month:' || ${sitemapParts.month}`
const KEPT = prepared({}, (db) =>
  db
    .select(columns(sitemapParts, 'month', 'part', 'urls', 'modifiedAt'))
    .from(sitemapParts)
    .where(and(eq(sitemapParts.size, SHARD_URLS), sql`${sitemapParts.seq} >= coalesce((${changedAt}), 0)`))
    .orderBy(sitemapParts.month, sitemapParts.part),
)

/** The stored counts of each month that still hold: none of its stories changed since. */
export const keptParts = (db: Readable): Map<string, CountedPart[]> => Map.groupBy(KEPT.all(db), ({ month }) => month)

const { publishedAt } = listings
/** Condition on `listings`: a public story of this time, to the exclusion of `to`. */
export const isInMonth = (from: SQL<number>, to: SQL<number>) =>
  and(eq(listings.list, 'front'), gte(publishedAt, from), lt(publishedAt, to))

// Parts go by position among all stories, so that one which is not indexable moves none to another part.
const PART = prepared({ from: publishedAt, to: publishedAt, offset: count }, (db, { from, to, offset }) =>
  db
    .select({ modifiedAt: published.modifiedAt, policy: PUBLIC_COLUMNS.sourcePolicy })
    .from(listings)
    .crossJoin(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(eq(published.articleId, listings.articleId), isInMonth(from, to)))
    .orderBy(publishedAt, listings.articleId)
    .limit(SHARD_URLS)
    .offset(offset),
)

/** Counts a month (`YYYY-MM`, UTC) anew: reads every story of it. */
export function countParts(db: Readable, month: string): CountedPart[] {
  const parts: CountedPart[] = []
  for (let part = 1; ; part++) {
    const stories = PART.all(db, { ...spanOf(month), offset: SHARD_URLS * (part - 1) })
    if (stories.length === 0) return parts
    const indexed = stories.filter(({ policy }) => policy !== 'no-index')
    parts.push({ part, urls: indexed.length, modifiedAt: Math.max(0, ...indexed.map((one) => one.modifiedAt)) })
    if (stories.length < SHARD_URLS) return parts
  }
}

/** The start and the end (exclusive) of a month (`YYYY-MM`, UTC), in ms. */
export function spanOf(month: string): { from: number; to: number } {
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number)
  return { from: Date.UTC(year, monthOfYear - 1), to: Date.UTC(year, monthOfYear) }
}
