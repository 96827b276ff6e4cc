import type { Readable } from '#db/open.ts'
import { IS_SHOWN } from '#db/queries/pictures-of.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import type { SitemapEntry } from '#domain/syndication/sitemap-entry.ts'
import { articlePath, mediaPath } from '#domain/urls/paths.ts'
import type { SourcePolicy } from '#domain/views.ts'

type Row = {
  slug: string
  modifiedAt: number
  file: string | null
  width: number
  policy: SourcePolicy | null
}

/**
 * A month's (`YYYY-MM`, UTC) public stories, newest first, without those that are not to be indexed. Empty where
 * the month has none, or is not one.
 */
export function sitemapShard(db: Readable, { month }: { month: string }): SitemapEntry[] {
  // A policy that changes names the months of its stories.
  reading(`month:${month}`)
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number)
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return []
  const rows = statement<Row>(
    db,
    `select p.slug, p.modified_at modifiedAt, m.file, json_extract(m.widths, '$[#-1]') width,
       coalesce(p.source_policy, s.policy) policy
     from listings l cross join published p on p.article_id = l.article_id left join sources s on s.id = p.source_id
     left join media m on m.sha256 = json_extract(p.lead, '$.mediaId') and ${IS_SHOWN}
     where l.list = 'front' and l.published_at >= ? and l.published_at < ?
     order by l.published_at desc, l.article_id desc`,
  ).all(Date.UTC(year, monthOfYear - 1), Date.UTC(year, monthOfYear))
  return rows
    .filter((row) => allowedBy(row.policy).sitemap)
    .map(({ slug, modifiedAt, file, width }) => ({
      path: articlePath(slug),
      modifiedAt,
      pictures: file === null ? [] : [mediaPath(file, width, 'jpg')],
    }))
}
