import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { SHARD_URLS } from '#domain/syndication/shard-path.ts'

/** A part of a month's stories: how many are indexable, and the newest significant change among those (ms UTC). */
export type CountedPart = { part: number; urls: number; modifiedAt: number }

const KEPT = `select k.month, k.part, k.urls, k.modified_at modifiedAt from sitemap_parts k where k.size = ?
  and k.seq >= coalesce((select c.seq from changes c where c.tag = 'month:' || k.month), 0) order by k.month, k.part`

/** The stored counts of each month that still hold: none of its stories changed since. */
export function keptParts(db: Readable): Map<string, CountedPart[]> {
  const rows = statement<CountedPart & { month: string }>(db, KEPT).all(SHARD_URLS)
  return Map.groupBy(rows, ({ month }) => month)
}

// Parts go by position among all stories, so that one which is not indexable moves none to another part.
const PART = `select count(*) stories, coalesce(sum(policy is not 'no-index'), 0) urls,
    coalesce(max(case when policy is not 'no-index' then modified_at end), 0) modifiedAt
  from (select p.modified_at, coalesce(p.source_policy, s.policy) policy
    from listings l cross join published p on p.article_id = l.article_id left join sources s on s.id = p.source_id
    where l.list = 'front' and l.published_at >= @from and l.published_at < @to
    order by l.published_at, l.article_id limit @size offset @size * (@part - 1))`

/** Counts a month (`YYYY-MM`, UTC) anew: reads every story of it. */
export function countParts(db: Readable, month: string): CountedPart[] {
  const parts: CountedPart[] = []
  const asked = { ...spanOf(month), size: SHARD_URLS }
  for (let part = 1; ; part++) {
    const row = statement<CountedPart & { stories: number }>(db, PART).get({ ...asked, part })
    if (!row || row.stories === 0) return parts
    parts.push({ part, urls: row.urls, modifiedAt: row.modifiedAt })
    if (row.stories < SHARD_URLS) return parts
  }
}

/** The start and the end (exclusive) of a month (`YYYY-MM`, UTC), in ms. */
export function spanOf(month: string): { from: number; to: number } {
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number)
  return { from: Date.UTC(year, monthOfYear - 1), to: Date.UTC(year, monthOfYear) }
}
