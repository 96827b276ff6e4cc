import { planDelivery } from '#db/commands/plan-delivery.ts'
import type { Readable, Tx } from '#db/open.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { env } from '#env.ts'

/** What comes within this of the first change is told with it. */
const GATHER_MS = 2_000
/** Tags of what feeds are made from: `changed-feeds.ts` reads the same ones out of the change log. */
const OF_FEEDS = /^(?:list:.*|corrections|policies)$/

/**
 * Writes one small outbox row when feeds changed and hubs are configured. Which feeds changed, and which hubs to tell, is
 * read at delivery.
 */
export function planFeeds(tx: Tx, tags: readonly string[], seq: number, now: number): void {
  if (!tags.some((tag) => OF_FEEDS.test(tag)) || !hasHubs(tx)) return
  planDelivery(tx, { kind: 'feeds-changed', key: '', payload: { since: seq - 1, seq }, dueAt: now + GATHER_MS })
}

const hasHubs = (db: Readable): boolean => env.isReachable && paperSettings(db).telling.hubs.length > 0
