import { sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { outbox } from '#db/schema/tables.ts'

export type Plan = {
  kind: 'feeds-changed' | 'websub-publish' | 'indexnow'
  /** Dedupe key: while one such row waits, there is no second one. */
  key: string
  /**
   * `seq` is the state of the change log that the delivery is about: another value means that more has changed since.
   */
  payload: { seq: number } & Record<string, unknown>
  /** The host that it goes to. */
  target?: string
  /** ms UTC. */
  dueAt: number
}

const PLAN = prepared(columns(outbox, 'kind', 'payload', 'dedupeKey', 'dueAt', 'target'), (db, row) => {
  const payload = sql`json_set(${outbox.payload}, '$.seq', excluded.payload ->> '$.seq')`
  return db.insert(outbox).values(row).onConflictDoUpdate({ target: outbox.dedupeKey, set: { payload } })
})

/**
 * Enqueues a delivery in the outbox, within the change's own transaction. A waiting row with the same key is enough; if
 * it is in delivery just now, `recordDeliveryResult` sees by the payload that it must be delivered once more.
 */
export function planDelivery(tx: Tx, { kind, key, payload, target = '', dueAt }: Plan): void {
  PLAN.run(tx, { kind, payload, dedupeKey: `${kind}:${key}`, dueAt, target })
}
