import { planDelivery } from '#db/commands/plan-delivery.ts'
import type { Db, Readable, Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import type { HubRequest } from '#domain/telling/hub-request.ts'

export type Subscription = {
  id: number
  topic: string
  callback: string
  secret: string | null
  leaseUntil: number
  digest: string | null
}

/** With its secret: for whoever delivers, and for nobody else. */
export const subscriptionOf = (db: Readable, id: number): Subscription | null =>
  statement<Subscription>(
    db,
    'select id, topic, callback, secret, lease_until leaseUntil, digest from subscriptions where id = ?',
  ).get(id) ?? null

const CONFIRM = `insert into subscriptions (topic, callback, host, secret, since, lease_until)
  values (@topic, @callback, @host, @secret, @now, @until)
  on conflict (topic, callback) do update set secret = excluded.secret, lease_until = excluded.lease_until`

/** Does what a callback said that it meant. `now` in ms UTC: the lease begins then. */
export function confirmSubscription(db: Db, asked: HubRequest, now: number): void {
  const { mode, topic, callback, secret, leaseSeconds } = asked
  if (mode === 'unsubscribe') {
    statement(db, 'delete from subscriptions where topic = ? and callback = ?').run(topic, callback)
    return
  }
  const until = now + leaseSeconds * 1_000
  statement(db, CONFIRM).run({ topic, callback, host: new URL(callback).host, secret, now, until })
}

/** Writes down what a subscriber was told last. */
export function noteTold(db: Db, id: number, digest: string, now: number): void {
  statement(db, 'update subscriptions set digest = ?, delivered_at = ? where id = ?').run(digest, now, id)
}

/** Ends a subscription, and has its callback told why, once. Without a reason it has said itself that it wants no more. */
export function endSubscription(
  tx: Tx,
  { id, topic, callback }: Subscription,
  reason: string | null,
  now: number,
): void {
  statement(tx, 'delete from subscriptions where id = ?').run(id)
  if (reason === null) return
  planDelivery(tx, {
    ...{ kind: 'websub-verify', key: `denied ${id}`, target: new URL(callback).host, dueAt: now },
    payload: { mode: 'denied', topic, callback, reason, seq: now },
  })
}
