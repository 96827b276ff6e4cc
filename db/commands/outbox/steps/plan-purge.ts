import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { outbox } from '#db/schema/newsroom-tables.ts'
import { env } from '#env.ts'

/** Content of a purge: the tags of which everything is removed from the cache in front, or all that it has. */
export type Purged = { tags: readonly string[] } | { everything: true }

/**
 * Wait before the second purge. A fetch that was under way when the first arrived is stored after it, and would stay:
 * no fetch takes longer than this.
 */
const AGAIN_MS = 20_000

const PLAN = prepared(columns(outbox, 'payload', 'dedupeKey', 'dueAt', 'target'), (db, row) => {
  const purge = db.insert(outbox).values({ kind: 'purge', ...row })
  return purge.onConflictDoNothing({ target: outbox.dedupeKey })
})

/**
 * Enqueues a purge for the cache in front, if there is one: at once, and a second time for what was being fetched
 * meanwhile. `key` names the change. `now` is ms UTC.
 */
export function planPurge(tx: Tx, what: Purged, key: string, now: number): void {
  if (!env.purgeUrl) return
  const { host: target } = new URL(env.purgeUrl)
  PLAN.run(tx, { payload: what, dedupeKey: `purge:${key}`, dueAt: now, target })
  const payload = { ...what, isSecond: true }
  PLAN.run(tx, { payload, dedupeKey: `purge-again:${key}`, dueAt: now + AGAIN_MS, target })
}
