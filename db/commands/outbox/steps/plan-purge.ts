import { sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { env } from '#env.ts'

/** Enqueues a purge of these tags for the cache in front, if there is one. `now` is ms UTC. */
export function planPurge(tx: Tx, tags: readonly string[], seq: number, now: number): void {
  if (!env.purgeUrl) return
  tx.run(sql`
    insert into outbox (kind, payload, dedupe_key, due_at, target)
    values ('purge', ${JSON.stringify({ tags })}, ${`purge:${seq}`}, ${now}, ${new URL(env.purgeUrl).host})`)
}
