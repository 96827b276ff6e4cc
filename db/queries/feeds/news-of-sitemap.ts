import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import type { NewsEntry } from '#domain/syndication/sitemap-entry.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { SourcePolicy } from '#domain/views.ts'

type Row = Omit<NewsEntry, 'path'> & { slug: string; policy: SourcePolicy | null }

/** Stories of the last two days, newest first, by the stored state; without those that their policy keeps out. */
export function newsSitemap(db: Readable): NewsEntry[] {
  reading('news', 'policies')
  const rows = statement<Row>(
    db,
    `select p.slug, p.headline, p.language, p.published_at publishedAt, coalesce(p.source_policy, s.policy) policy
     from published p left join sources s on s.id = p.source_id where p.in_news = 1
     order by p.published_at desc, p.article_id desc`,
  ).all()
  return rows
    .filter((row) => allowedBy(row.policy).news)
    .map(({ slug, headline, language, publishedAt }) => ({ path: articlePath(slug), headline, language, publishedAt }))
}
