import { desc } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { withFeedIds } from '#db/queries/feeds/feed-ids.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import { feedDepartures as departures } from '#db/schema/tables.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { FeedDeparture } from '#domain/syndication/feed-channel.ts'

/** Most departures in a partner's feed: a partner that reads it seldom reads the list of changes. */
const MOST = 200

const NEWEST = prepared({}, (db) =>
  db.select({ id: departures.articleId }).from(departures).orderBy(desc(departures.at)).limit(MOST),
)

/** Stories withdrawn in the last month that the partner may have read in its feed. */
export function partnerFeedDepartures(db: Readable, scope: PartnerScope): FeedDeparture[] {
  const ids = NEWEST.all(db).map(({ id }) => id)
  return withFeedIds(
    db,
    partnerWithdrawals(db, scope, ids).map(({ id, at }) => ({ id, at })),
  )
}
