import { createHash } from 'node:crypto'
import type { Db, Readable } from '#db/open.ts'
import { givesFeed } from '#db/queries/gives-feed.ts'
import { paperSettings } from '#db/queries/settings.ts'
import { statement } from '#db/statement.ts'
import { write } from '#db/write.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { HubRequest } from '#domain/telling/hub-request.ts'

/** As many as a paper's feeds may have, and one service that reads for many people. */
const MOST = 5_000
const MOST_A_HOST = 300
/** How many wait to be asked whether they meant it; and how often a host is asked that, whoever wanted it. */
const MOST_WAITING = 200
const MOST_ASKED = 120
const HOUR_MS = 3_600_000

export type AskRefusal = 'hub-off' | 'not-our-feed' | 'too-many-subscribers' | 'too-busy'

// Whoever asks anew means this and not what they asked before.
const ASK = `insert into outbox (kind, payload, dedupe_key, due_at, target) values ('websub-verify', @payload, @key, @now, @host)
  on conflict (dedupe_key) do update set payload = excluded.payload, due_at = excluded.due_at, attempts = 0`

/**
 * Has the callback asked whether it meant it: one request to a host that somebody named, and nothing more until it says
 * so. What stands already goes on meanwhile. `now` in ms UTC.
 */
export function askSubscription(db: Db, asked: HubRequest, now: number): Result<null, AskRefusal> {
  const { mode, topic, callback } = asked
  const { host } = new URL(callback)
  return write(db, (tx) => {
    if (!paperSettings(tx).telling.ownHub) return refuse('hub-off')
    const isKnown = statement(tx, 'select 1 from subscriptions where topic = ? and callback = ?').get(topic, callback)
    if (mode === 'subscribe' && !givesFeed(tx, topic)) return refuse('not-our-feed', { field: 'hub.topic' })
    const key = `websub-verify:${createHash('sha256').update(`${topic} ${callback}`).digest('hex')}`
    const isAsked = statement(tx, 'select 1 from outbox where dedupe_key = ?').get(key)
    // Nobody needs to be asked whether to end what there is not.
    if (mode === 'unsubscribe' && !isKnown && !isAsked) return ok(null)
    if (!isKnown && !isRoomFor(tx, host)) return refuse('too-many-subscribers')
    if (isBusy(tx, host, now)) return refuse('too-busy')
    statement(tx, ASK).run({ payload: JSON.stringify({ ...asked, seq: now }), key, now, host })
    return ok(null)
  })
}

function isRoomFor(db: Readable, host: string): boolean {
  const sql = `select (select count(*) from subscriptions) all_,
    (select count(*) from subscriptions where host = ?) ofHost`
  const { all_, ofHost } = statement<{ all_: number; ofHost: number }>(db, sql).get(host) ?? { all_: 0, ofHost: 0 }
  return all_ < MOST && ofHost < MOST_A_HOST
}

function isBusy(db: Readable, host: string, now: number): boolean {
  const sql = `select (select count(*) from outbox where kind = 'websub-verify' and done_at is null) waiting,
    (select count(*) from outbox where kind = 'websub-verify' and target = ? and due_at > ?) asked`
  const found = statement<{ waiting: number; asked: number }>(db, sql).get(host, now - HOUR_MS)
  return found !== undefined && (found.waiting >= MOST_WAITING || found.asked >= MOST_ASKED)
}
