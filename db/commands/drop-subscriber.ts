import { record } from '#db/commands/record.ts'
import { endSubscription, subscriptionOf } from '#db/commands/subscription-rows.ts'
import type { Db } from '#db/open.ts'
import { write } from '#db/write.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Tells a subscriber of our hub nothing more, and tells it that. It may ask again. `now` in ms UTC. */
export function dropSubscriber(
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  return write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const subscription = subscriptionOf(tx, id)
    if (!subscription) return refuse('not-found')
    endSubscription(tx, subscription, 'The paper ended it.', now)
    const { host } = new URL(subscription.callback)
    record(tx, { what: 'subscriber.dropped', actor, now, details: { host, topic: subscription.topic } })
    return ok(null)
  })
}
