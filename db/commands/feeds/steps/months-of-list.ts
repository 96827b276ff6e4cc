import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

// Steps from each month's newest story to the newest one before that month, as `sitemap-months.ts` does.
const MONTHS = `with recursive months (at) as (
    select max(published_at) from listings where list = @list
    union all
    select (select max(published_at) from listings where list = @list
      and published_at < unixepoch(at / 1000.0, 'unixepoch', 'start of month') * 1000) from months where at is not null
  )
  select 'month:' || strftime('%Y-%m', at / 1000.0, 'unixepoch') tag from months where at is not null`

/** The change tags of the months (UTC) in which stories of a readers' list were published. */
export function monthsOfList(db: Readable, list: string): string[] {
  return statement<{ tag: string }>(db, MONTHS)
    .all({ list })
    .map(({ tag }) => tag)
}
