import { ENQUEUE } from '#db/commands/outbox/steps/enqueue.ts'
import type { Tx } from '#db/engine/open.ts'
import { env } from '#env.ts'

/** Content of a purge: the tags of which everything is removed from the cache in front, or all that it has. */
export type Purged = { tags: readonly string[] } | { everything: true }

/**
 * Wait before the second purge. A fetch that was under way when the first arrived is stored after it, and would stay:
 * no fetch takes longer than this.
 */
const AGAIN_MS = 20_000

/**
 * Enqueues a purge for the cache in front, if there is one: at once, and a second time for what was being fetched
 * meanwhile. `key` names the change. `now` is ms UTC.
 */
export function planPurge(tx: Tx, what: Purged, key: string, now: number): void {
  if (!env.purgeUrl) return
  const row = { kind: 'purge', target: new URL(env.purgeUrl).host }
  ENQUEUE.run(tx, { ...row, payload: what, dedupeKey: `purge:${key}`, dueAt: now })
  const payload = { ...what, isSecond: true }
  ENQUEUE.run(tx, { ...row, payload, dedupeKey: `purge-again:${key}`, dueAt: now + AGAIN_MS })
}
