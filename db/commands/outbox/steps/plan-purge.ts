import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { env } from '#env.ts'

/** Content of a purge: the tags of which everything is removed from the cache in front, or all that it has. */
export type Purged = { tags: readonly string[] } | { everything: true }

/**
 * Wait before the second purge. A fetch that was under way when the first arrived is stored after it, and would stay:
 * no fetch takes longer than this.
 */
const AGAIN_MS = 20_000

const PLAN = `insert into outbox (kind, payload, dedupe_key, due_at, target) values ('purge', ?, ?, ?, ?)
  on conflict (dedupe_key) do nothing`

/**
 * Enqueues a purge for the cache in front, if there is one: at once, and a second time for what was being fetched
 * meanwhile. `key` names the change. `now` is ms UTC.
 */
export function planPurge(tx: Tx, what: Purged, key: string, now: number): void {
  if (!env.purgeUrl) return
  const { host } = new URL(env.purgeUrl)
  statement(tx, PLAN).run(JSON.stringify(what), `purge:${key}`, now, host)
  statement(tx, PLAN).run(JSON.stringify({ ...what, isSecond: true }), `purge-again:${key}`, now + AGAIN_MS, host)
}
