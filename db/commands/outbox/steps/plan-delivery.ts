import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

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

const PLAN = `insert into outbox (kind, payload, dedupe_key, due_at, target) values (?, ?, ?, ?, ?)
  on conflict (dedupe_key) do update set payload = json_set(payload, '$.seq', excluded.payload ->> '$.seq')`

/**
 * Enqueues a delivery in the outbox, within the change's own transaction. A waiting row with the same key is enough; if
 * it is in delivery just now, `recordDeliveryResult` sees by the payload that it must be delivered once more.
 */
export function planDelivery(tx: Tx, { kind, key, payload, target = '', dueAt }: Plan): void {
  statement(tx, PLAN).run(kind, JSON.stringify(payload), `${kind}:${key}`, dueAt, target)
}
