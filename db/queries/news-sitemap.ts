import type { Readable } from '#db/open.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { NewsEntry } from '#domain/syndication/sitemap-entry.ts'
import { articlePath } from '#domain/urls/paths.ts'
import type { SourcePolicy } from '#domain/views.ts'

type Row = Omit<NewsEntry, 'path'> & { slug: string; sourceId: number | null; policy: SourcePolicy | null }
const KEPT_OUT: ReadonlySet<SourcePolicy | null> = new Set(['not-in-news', 'no-index'])

/** The stories of the last two days, newest first, by the stored state; without those whose source keeps them out. */
export function newsSitemap(db: Readable): NewsEntry[] {
  reading('news')
  const rows = statement<Row>(
    db,
    `select p.slug, p.headline, p.language, p.published_at publishedAt, s.id sourceId, s.policy
     from published p left join sources s on s.id = p.source_id where p.in_news = 1
     order by p.published_at desc, p.article_id desc`,
  ).all()
  for (const { sourceId } of rows) if (sourceId !== null) reading(`source:${sourceId}`)
  return rows
    .filter((row) => !KEPT_OUT.has(row.policy))
    .map(({ slug, headline, language, publishedAt }) => ({ path: articlePath(slug), headline, language, publishedAt }))
}
