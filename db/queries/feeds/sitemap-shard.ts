import { and, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { PUBLIC_COLUMNS } from '#db/queries/article/public-row.ts'
import { isInMonth, spanOf } from '#db/queries/feeds/sitemap-counts.ts'
import { isVisible } from '#db/queries/media/pictures-of.ts'
import { listings, media, published, sources } from '#db/schema/tables.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { SHARD_URLS } from '#domain/syndication/shard-path.ts'
import type { SitemapEntry } from '#domain/syndication/sitemap-entry.ts'
import { articlePath, mediaPath } from '#domain/urls/paths.ts'

const { publishedAt } = listings
const SHARD = prepared({ from: publishedAt, to: publishedAt, offset: count }, (db, { from, to, offset }) =>
  db
    .select({
      slug: published.slug,
      modifiedAt: published.modifiedAt,
      picture: columns(media, 'file', 'widths'),
      policy: PUBLIC_COLUMNS.sourcePolicy,
    })
    .from(listings)
    .crossJoin(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .leftJoin(media, and(sql`${media.sha256} = json_extract(${published.lead}, '$.mediaId')`, isVisible))
    .where(and(eq(published.articleId, listings.articleId), isInMonth(from, to)))
    .orderBy(publishedAt, listings.articleId)
    .limit(SHARD_URLS)
    .offset(offset),
)

/**
 * A month's (`YYYY-MM`, UTC) indexable public stories in the order of publication: a new one joins the last part and
 * moves no other. Empty if the month has none, or is invalid.
 */
export function sitemapShard(db: Readable, { month, part = 1 }: { month: string; part?: number }): SitemapEntry[] {
  // A change of policy invalidates the months of its stories.
  reading(`month:${month}`)
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return []
  return SHARD.all(db, { ...spanOf(month), offset: SHARD_URLS * (part - 1) })
    .filter((row) => allowedBy(row.policy).sitemap)
    .map(({ slug, modifiedAt, picture }) => ({
      path: articlePath(slug),
      modifiedAt,
      pictures: picture ? [mediaPath(picture.file, picture.widths.at(-1) ?? 0, 'jpg')] : [],
    }))
}
