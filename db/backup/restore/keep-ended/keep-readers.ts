import type Database from 'better-sqlite3'
import { hasTable, runEach } from '#db/backup/restore/keep-ended/rows-of.ts'
import { KNOWN_MS } from '#db/commands/newsletters/record-returns.ts'
import { hashOfToken } from '#db/secrets/token.ts'

/** The wishes of a newsletter's readers, by their address in its normal form and the slug of the list. Times in ms UTC. */
type ReadersWishes = NonNullable<ReturnType<typeof readersWishesIn>>

const hasReaders = (client: Database.Database) => hasTable(client, 'suppressed')

/** When the newest letter of an edition was claimed, in ms UTC; 0 if there is none. */
const lastClaimIn = (client: Database.Database): number =>
  hasReaders(client) ? Number(client.prepare('select coalesce(max(claimed_at), 0) from sendings').pluck().get()) : 0

/** Null if this schema has no newsletters. */
export function readersWishesIn(client: Database.Database, backup: Database.Database) {
  if (!hasReaders(client)) return null
  const all = <Row extends object>(sql: string) => client.prepare<[], Row>(sql).all()
  const ofReader = (table: string) => `from ${table} t join readers r on r.id = t.reader_id
    join newsletter_lists l on l.id = t.list_id`
  return {
    areHeld: all('select 1 from reader_key where held_at is not null').length > 0,
    /** The address that each has now. Ids are never given again: with the time they name the reader. */
    addresses: all('select id, created_at createdAt, address, normal, hmac, lane, proven_at provenAt from readers'),
    suppressed: all('select hmac, why, at from suppressed'),
    left: all(`select r.normal, l.slug, t.left_at leftAt, t.why ${ofReader('subscriptions')}
      where t.state <> 'confirmed' and t.left_at is not null`),
    paused: all('select normal, paused_until pausedUntil from readers where paused_until is not null'),
    /** Links to leave, in letters that were sent, and return paths of before an earlier restore. */
    tokens: all(`select t.hash, t.purpose, r.normal, l.slug, t.expires_at expiresAt ${ofReader('reader_tokens')}
      where t.purpose in ('leave', 'return')`),
    /** Return paths of letters that were sent since the backup. */
    returns: all<{ token: string; normal: string; slug: string; claimedAt: number }>(
      `select t.return_token token, r.normal, l.slug, t.claimed_at claimedAt
       from sendings t join readers r on r.id = t.reader_id
         join editions e on e.id = t.edition_id join newsletter_lists l on l.id = e.list_id
       where t.claimed_at > ${lastClaimIn(backup)}`,
    ),
  }
}

/**
 * Readers who moved to another address, left, paused, bounced, complained or were erased since the backup stay so, and the
 * links to leave and the return paths of letters that were sent since work. Nobody is subscribed by it. Where nothing is known of them, or not
 * of all, newsletters are held until an admin lets them go on. `now` in ms UTC.
 */
export function keepReaders(
  client: Database.Database,
  wishes: ReadersWishes | null,
  { knowsAll, now }: { knowsAll: boolean; now: number },
): void {
  if (!hasReaders(client)) return
  // The copy of a backup lies elsewhere, and is no move.
  client.exec('update reader_key set place = null')
  if (!wishes || !knowsAll || wishes.areHeld) {
    const isRead = `exists (select 1 from subscriptions where state = 'confirmed')`
    client.prepare(`update reader_key set held_at = @now where ${isRead}`).run({ now })
  }
  if (!wishes) return
  const IDS = `(select id from readers where normal = @normal) and list_id = (select id from newsletter_lists where slug = @slug)`
  // If another reader of the backup has the new address, the old one ends as given up.
  runEach(
    client,
    wishes.addresses,
    `update or ignore readers set address = @address, normal = @normal, hmac = @hmac, lane = @lane, proven_at = @provenAt
     where id = @id and created_at = @createdAt`,
  )
  runEach(
    client,
    wishes.suppressed,
    'insert into suppressed values (@hmac, @why, @at) on conflict do update set why = excluded.why, at = excluded.at',
  )
  runEach(
    client,
    wishes.left,
    `update subscriptions set state = 'left', left_at = @leftAt, why = @why where state <> 'left' and reader_id = ${IDS}`,
  )
  runEach(client, wishes.paused, 'update readers set paused_until = @pausedUntil where normal = @normal')
  const returns = wishes.returns.map(({ token, claimedAt, ...of }) => ({
    ...of,
    hash: hashOfToken(token),
    expiresAt: claimedAt + KNOWN_MS,
    purpose: 'return',
  }))
  runEach(
    client,
    [...wishes.tokens, ...returns],
    `insert into reader_tokens (hash, purpose, reader_id, list_id, expires_at)
     select @hash, @purpose, r.id, l.id, @expiresAt from readers r, newsletter_lists l
     where r.normal = @normal and l.slug = @slug on conflict do nothing`,
  )
  endSuppressed(client, now)
}

/** Ends the subscriptions of those who are suppressed, and erases again those who were. */
function endSuppressed(client: Database.Database, now: number): void {
  const of = (why: string) => `(select r.id from readers r join suppressed s using (hmac) where s.why ${why})`
  client
    .prepare(
      `update subscriptions set state = 'left', left_at = @now,
         why = (select s.why from readers r join suppressed s using (hmac) where r.id = reader_id)
       where state <> 'left' and reader_id in ${of("<> 'erased'")}`,
    )
    .run({ now })
  const erased = of("= 'erased'")
  client.prepare(`update sendings set smtp_text = null where reader_id in ${erased}`).run()
  for (const table of ['reader_tokens', 'subscriptions'])
    client.prepare(`delete from ${table} where reader_id in ${erased}`).run()
  client.prepare(`delete from readers where id in ${erased}`).run()
}
