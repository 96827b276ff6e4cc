import { planFeeds } from '#db/commands/feeds/steps/plan-feeds.ts'
import { planPurge } from '#db/commands/outbox/steps/plan-purge.ts'
import { appendChange } from '#db/engine/change-log.ts'
import type { Tx } from '#db/engine/open.ts'

/**
 * Marks everything made from these tags as stale, in the transaction of the change, and enqueues what others are to be
 * told of it: a purge for the cache in front, and feeds that changed. `now` is ms UTC.
 */
export function changed(tx: Tx, tags: Iterable<string>, now: number): void {
  const distinct = [...new Set(tags)]
  const seq = appendChange(tx, distinct, now)
  if (seq === null) return
  planPurge(tx, { tags: distinct }, String(seq), now)
  planFeeds(tx, distinct, seq, now)
}
