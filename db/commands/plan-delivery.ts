import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'

export type Plan = {
  kind: 'feeds-changed' | 'websub-publish' | 'indexnow'
  /** What is the same thing to tell: while one such row waits, there is no second one. */
  key: string
  /** `seq` is the state of the change log that it is about: another one tells that there is more since. */
  payload: { seq: number } & Record<string, unknown>
  /** The host that it goes to. */
  target?: string
  /** ms UTC. */
  dueAt: number
}

const PLAN = `insert into outbox (kind, payload, dedupe_key, due_at, target) values (?, ?, ?, ?, ?)
  on conflict (dedupe_key) do update set payload = json_set(payload, '$.seq', excluded.payload ->> '$.seq')`

/**
 * Writes to the outbox that something is to be told, within the change's own transaction. Where the same thing waits
 * already that is enough; where it is on its way just now, `noteDelivery` sees by the payload that it goes out once more.
 */
export function planDelivery(tx: Tx, { kind, key, payload, target = '', dueAt }: Plan): void {
  statement(tx, PLAN).run(kind, JSON.stringify(payload), `${kind}:${key}`, dueAt, target)
}
