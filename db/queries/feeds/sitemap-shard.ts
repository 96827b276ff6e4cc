import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { spanOf } from '#db/queries/feeds/sitemap-counts.ts'
import { IS_SHOWN } from '#db/queries/media/pictures-of.ts'
import { allowedBy } from '#domain/syndication/policy.ts'
import { SHARD_URLS } from '#domain/syndication/shard-path.ts'
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
 * A month's (`YYYY-MM`, UTC) indexable public stories in the order of publication: a new one joins the last part and
 * moves no other. Empty if the month has none, or is invalid.
 */
export function sitemapShard(db: Readable, { month, part = 1 }: { month: string; part?: number }): SitemapEntry[] {
  // A change of policy invalidates the months of its stories.
  reading(`month:${month}`)
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return []
  const rows = statement<Row>(
    db,
    `select p.slug, p.modified_at modifiedAt, m.file, json_extract(m.widths, '$[#-1]') width,
       coalesce(p.source_policy, s.policy) policy
     from listings l cross join published p on p.article_id = l.article_id left join sources s on s.id = p.source_id
     left join media m on m.sha256 = json_extract(p.lead, '$.mediaId') and ${IS_SHOWN}
     where l.list = 'front' and l.published_at >= @from and l.published_at < @to
     order by l.published_at, l.article_id limit @size offset @size * (@part - 1)`,
  ).all({ ...spanOf(month), size: SHARD_URLS, part })
  return rows
    .filter((row) => allowedBy(row.policy).sitemap)
    .map(({ slug, modifiedAt, file, width }) => ({
      path: articlePath(slug),
      modifiedAt,
      pictures: file === null ? [] : [mediaPath(file, width, 'jpg')],
    }))
}
