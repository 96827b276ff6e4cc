import { planDelivery } from '#db/commands/plan-delivery.ts'
import type { Readable, Tx } from '#db/open.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { statement } from '#db/statement.ts'
import { env } from '#env.ts'

/** What comes within this of the first change is told with it. */
const GATHER_MS = 2_000
/** Tags of what feeds are made from: `changed-feeds.ts` reads the same ones out of the change log. */
const OF_FEEDS = /^(?:list:.*|corrections|policies)$/

/**
 * One small row for whatever changed in feeds, and none where nobody would be told: which feeds those are, and whom to
 * tell, is found out when it is delivered.
 */
export function planFeeds(tx: Tx, tags: readonly string[], seq: number, now: number): void {
  if (!tags.some((tag) => OF_FEEDS.test(tag)) || !isAnybodyTold(tx)) return
  planDelivery(tx, { kind: 'feeds-changed', key: '', payload: { since: seq - 1, seq }, dueAt: now + GATHER_MS })
}

function isAnybodyTold(db: Readable): boolean {
  const { hubs, ownHub } = paperSettings(db).telling
  if (hubs.length > 0 && env.isReachable) return true
  return ownHub && statement(db, 'select 1 from subscriptions limit 1').get() !== undefined
}
