import { planDelivery } from '#db/commands/outbox/steps/plan-delivery.ts'
import type { Readable, Tx } from '#db/engine/open.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { env } from '#env.ts'

/** Debounce: changes within this time of the first are delivered with it. */
const GATHER_MS = 2_000
/** Tags that feeds depend on: `changed-feeds.ts` reads the same ones from the change log. */
const OF_FEEDS = /^(?:list:.*|corrections|policies)$/

/**
 * Writes one small outbox row when feeds changed and hubs are configured. The delivery reads which feeds changed, and
 * which hubs to notify.
 */
export function planFeeds(tx: Tx, tags: readonly string[], seq: number, now: number): void {
  if (!tags.some((tag) => OF_FEEDS.test(tag)) || !hasHubs(tx)) return
  planDelivery(tx, { kind: 'feeds-changed', key: '', payload: { since: seq - 1, seq }, dueAt: now + GATHER_MS })
}

const hasHubs = (db: Readable): boolean => env.isReachable && paperSettings(db).telling.hubs.length > 0
