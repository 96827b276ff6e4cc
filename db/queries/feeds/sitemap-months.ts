import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { countParts, keptParts } from '#db/queries/feeds/sitemap-counts.ts'
import type { SitemapPart } from '#domain/syndication/sitemap-entry.ts'

// Steps from each month's newest story to the newest one before that month: as many index look-ups as there are months,
// and never a walk over all stories.
const MONTHS = `with recursive months (at) as (
    select max(published_at) from listings where list = @list
    union all
    select (select max(published_at) from listings where list = @list
      and published_at < unixepoch(at / 1000.0, 'unixepoch', 'start of month') * 1000) from months where at is not null
  )
  select strftime('%Y-%m', at / 1000.0, 'unixepoch') month from months where at is not null`

/** The months (UTC) in which stories of a readers' list were published, newest first. */
export const storyMonths = (db: Readable, list = 'front'): string[] =>
  statement<{ month: string }>(db, MONTHS)
    .all({ list })
    .map(({ month }) => month)

/**
 * The shards of stories, newest month first, each with the newest significant change among its stories (ms UTC). Shards
 * without an indexable story are left out. Months that are not in `kept` are counted here.
 */
export function sitemapMonths(db: Readable, kept = keptParts(db)): SitemapPart[] {
  reading('months')
  return storyMonths(db).flatMap((month) =>
    (kept.get(month) ?? countParts(db, month))
      .filter(({ urls }) => urls > 0)
      .map(({ part, modifiedAt }) => ({ of: month, part, modifiedAt })),
  )
}
