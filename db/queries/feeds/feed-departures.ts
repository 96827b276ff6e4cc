import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { IN_FEEDS } from '#db/queries/feeds/in-feeds.ts'
import { FEED_LENGTH, type FeedDeparture } from '#domain/syndication/feed-channel.ts'

/**
 * How many of the newest departures are searched: after a whole source was withdrawn a list may miss some of its own.
 */
const LOOKED_THROUGH = 500

// A story that came back is in the feed again, so it did not leave.
const SQL = `select d.article_id id, d.at
  from (select article_id, at, lists from feed_departures order by at desc limit ${LOOKED_THROUGH}) d
  where (@key = 'front' or exists (select 1 from json_each(d.lists) where value = @key))
    and not exists (select 1 from published p left join sources s on s.id = p.source_id
      where p.article_id = d.article_id and ${IN_FEEDS})
  limit ${FEED_LENGTH}`

/**
 * The stories that left the feed of a list within the last month, newest departure first. `list` null: the paper's
 * feed.
 */
export function feedDepartures(db: Readable, list: string | null): FeedDeparture[] {
  const key = list ?? 'front'
  reading(`list:${key}`, 'policies', 'departures')
  return statement<FeedDeparture>(db, SQL).all({ key })
}
