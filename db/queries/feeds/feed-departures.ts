import { and, desc, eq, notExists, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { withFeedIds } from '#db/queries/feeds/feed-ids.ts'
import { inFeeds } from '#db/queries/feeds/in-feeds.ts'
import { feedDepartures as departures, listings, published, sources } from '#db/schema/tables.ts'
import { FEED_LENGTH, type FeedDeparture } from '#domain/syndication/feed-channel.ts'

/**
 * How many of the newest departures are searched: after a whole source was withdrawn a list may miss some of its own.
 */
const MAX_READ = 500

const OF_LIST = prepared({ key: listings.list }, (db, { key }) => {
  const newest = db.select().from(departures).orderBy(desc(departures.at)).limit(MAX_READ).as('newest')
  const isOfList = sql`(${key} = 'front' or exists (select 1 from json_each(${newest.lists}) where value = ${key}))`
  // A story that came back is in the feed again, so it did not leave.
  const isBack = db
    .select({ id: published.articleId })
    .from(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(eq(published.articleId, newest.articleId), inFeeds))
  return db
    .select({ id: newest.articleId, at: newest.at })
    .from(newest)
    .where(and(isOfList, notExists(isBack)))
    .limit(FEED_LENGTH)
})

/**
 * The stories that left the feed of a list within the last month, newest departure first. `list` null: the paper's
 * feed.
 */
export function feedDepartures(db: Readable, list: string | null): FeedDeparture[] {
  const key = list ?? 'front'
  reading(`list:${key}`, 'policies', 'departures')
  return withFeedIds(db, OF_LIST.all(db, { key }))
}
