import { and, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { number, prepared } from '#db/engine/prepared.ts'
import { readers, subscriptions, suppressed } from '#db/schema/tables.ts'

/** A reader, joined with their subscription, who gets letters at `now` (ms UTC). */
export const getsLetters = (now: number | SQL) =>
  and(
    sql`${subscriptions.state} = 'confirmed'`,
    or(isNull(readers.pausedUntil), lte(readers.pausedUntil, now)),
    sql`not exists (select 1 from ${suppressed} where ${suppressed.hmac} = ${readers.hmac})`,
  )

// Everybody by an index alone, less the few of whom `getsLetters` says no.
const READERS = prepared({ list: subscriptions.listId, at: number }, (db, { list, at }) => {
  const confirmed = sql`${subscriptions.listId} = ${list} and ${subscriptions.state} = 'confirmed'`
  const without = sql`select ${readers.id} from ${readers} where ${readers.pausedUntil} > ${at}
    union select ${readers.id} from ${suppressed} cross join ${readers} using (hmac)`
  return db
    .select({
      count: sql<number>`count(*) - (select count(*) from ${subscriptions}
        where ${confirmed} and ${subscriptions.readerId} in (${without}))`,
    })
    .from(subscriptions)
    .where(confirmed)
})

/** How many readers an edition of a list would go to at `at` (ms UTC). */
export const readersAt = (db: Readable, { listId: list, at }: { listId: number; at: number }): number =>
  READERS.get(db, { list, at })?.count ?? 0

/** Readers above whom a list may demand a second person. */
const MOST_ALONE = 1_000

/** True if an edition of a list that were sent at `at` (ms UTC) needs the approval of a second person. */
export const needsSecondPerson = (
  db: Readable,
  { id, secondPerson }: { id: number; secondPerson: boolean },
  at: number,
): boolean => secondPerson && readersAt(db, { listId: id, at }) > MOST_ALONE
