import { desc, eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { PUBLIC_COLUMNS } from '#db/queries/article/public-row.ts'
import { published, sources } from '#db/schema/tables.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import type { NewsEntry } from '#domain/syndication/sitemap-entry.ts'
import { articlePath } from '#domain/urls/paths.ts'

const ENTRY = columns(published, 'slug', 'headline', 'language', 'publishedAt')
const IN_NEWS = prepared({}, (db) =>
  db
    .select({ ...ENTRY, policy: PUBLIC_COLUMNS.sourcePolicy })
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(eq(published.inNews, true))
    .orderBy(desc(published.publishedAt), desc(published.articleId)),
)

/** Stories of the last two days, newest first, by the stored state; without those that their policy keeps out. */
export function newsSitemap(db: Readable): NewsEntry[] {
  reading('news', 'policies')
  return IN_NEWS.all(db)
    .filter((row) => allowedBy(row.policy).news)
    .map(({ slug, headline, language, publishedAt }) => ({ path: articlePath(slug), headline, language, publishedAt }))
}
