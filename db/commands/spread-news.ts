import { planDelivery } from '#db/commands/plan-delivery.ts'
import type { Db } from '#db/open.ts'
import { changedFeeds } from '#db/queries/changed-feeds.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { statement } from '#db/statement.ts'
import { whenFree, write } from '#db/write.ts'
import { ok } from '#domain/result.ts'
import { env } from '#env.ts'

type Subscriber = { id: number; topic: string; host: string }
export type Spread = { feeds: number; hubs: number; subscribers: number }

/** So many at once that others wait for a few milliseconds. */
const BATCH = 250
const SUBSCRIBERS = `select id, topic, host from subscriptions
  where id > ? and topic in (select value from json_each(?)) and lease_until > ? order by id limit ${BATCH}`

/**
 * Makes of what changed in feeds since a state of the change log one delivery a hub, and one a subscriber of ours. Away
 * from any publication: nobody waits for it. Repeated, it changes nothing. `now` in ms UTC.
 */
export async function spreadNews(db: Db, news: { since: number; seq: number }, now: number): Promise<Spread> {
  const topics = changedFeeds(db, news)
  const { hubs, ownHub } = paperSettings(db).telling
  const told = env.isReachable && topics.length > 0 ? hubs : []
  await whenFree(db, () => tellHubs(db, told, news, now))
  let subscribers = 0
  let last = 0
  for (;;) {
    const some = ownHub ? statement<Subscriber>(db, SUBSCRIBERS).all(last, JSON.stringify(topics), now) : []
    if (some.length > 0) await whenFree(db, () => tellSubscribers(db, some, news.seq, now))
    subscribers += some.length
    last = some.at(-1)?.id ?? last
    if (some.length < BATCH) return { feeds: topics.length, hubs: told.length, subscribers }
  }
}

/** Which feeds a hub is to be told of stands in the change log: a hub that is away for a day is told of all of them, once. */
function tellHubs(db: Db, hubs: readonly string[], { since, seq }: { since: number; seq: number }, dueAt: number) {
  return write(db, (tx) => {
    for (const hub of hubs) {
      const to = { key: hub, target: new URL(hub).host, dueAt }
      planDelivery(tx, { kind: 'websub-publish', ...to, payload: { hub, since, seq } })
    }
    return ok(null)
  })
}

function tellSubscribers(db: Db, subscribers: readonly Subscriber[], seq: number, dueAt: number) {
  return write(db, (tx) => {
    for (const { id, topic, host: target } of subscribers) {
      const payload = { subscription: id, topic, seq }
      planDelivery(tx, { kind: 'websub-deliver', key: String(id), target, dueAt, payload })
    }
    return ok(null)
  })
}
