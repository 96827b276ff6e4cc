import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { partnerWithdrawals } from '#db/queries/partners/partner-withdrawals.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import type { FeedDeparture } from '#domain/syndication/feed-channel.ts'

/** Most departures in a partner's feed: a partner that reads it seldom reads the list of changes. */
const MOST = 200

/** Stories withdrawn in the last month that the partner may have read in its feed. */
export function partnerFeedDepartures(db: Readable, scope: PartnerScope): FeedDeparture[] {
  const ids = statement<{ id: number }>(db, 'select article_id id from feed_departures order by at desc limit ?')
    .all(MOST)
    .map(({ id }) => id)
  return partnerWithdrawals(db, scope, ids).map(({ id, at }) => ({ id, at }))
}
