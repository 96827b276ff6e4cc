import { desc } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import { feedDepartures } from '#db/schema/newsroom-tables.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { FeedDeparture } from '#domain/syndication/feed-channel.ts'

/** Most departures in a partner's feed: a partner that reads it seldom reads the list of changes. */
const MOST = 200

/** Stories withdrawn in the last month that the partner may have read in its feed. */
export function partnerFeedDepartures(db: Readable, scope: PartnerScope): FeedDeparture[] {
  const ids = db
    .select({ id: feedDepartures.articleId })
    .from(feedDepartures)
    .orderBy(desc(feedDepartures.at))
    .limit(MOST)
    .all()
    .map(({ id }) => id)
  return partnerWithdrawals(db, scope, ids).map(({ id, at }) => ({ id, at }))
}
