import type { Readable } from '#db/open.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { SitemapMonth } from '#domain/syndication/sitemap-entry.ts'

// Steps from each month's newest story to the newest one before that month: as many looks into the index as there are
// months, and never a walk over all stories.
const MONTHS = `with recursive months (at) as (
    select max(published_at) from listings where list = 'front'
    union all
    select (select max(published_at) from listings where list = 'front'
      and published_at < unixepoch(at / 1000.0, 'unixepoch', 'start of month') * 1000) from months where at is not null
  )
  select strftime('%Y-%m', at / 1000.0, 'unixepoch') month, coalesce(
    (select c.at from changes c where c.tag = 'month:' || strftime('%Y-%m', months.at / 1000.0, 'unixepoch')), at) modifiedAt
  from months where at is not null`

/**
 * The months (UTC) that have public stories, newest first, each with the time at which its shard last changed (ms UTC,
 * which is what sitemaps.org asks of an index).
 */
export function sitemapMonths(db: Readable): SitemapMonth[] {
  reading('search', 'policies')
  return statement<SitemapMonth>(db, MONTHS).all()
}
