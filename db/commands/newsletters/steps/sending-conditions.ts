import { and, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { editions, epoch, readers, sendings, subscriptions, suppressed } from '#db/schema/tables.ts'

// As literals: SQLite takes a partial index only where it sees the index's own.
/** A sending that still waits for an attempt. */
export const isWaiting = sql`${sendings.state} in ('queued', 'later')`
export const isClaimed = sql`${sendings.state} = 'claimed'`
export const isOfThisHistory = sql`${editions.epoch} = (select ${epoch.value} from ${epoch})`

/** A reader, joined with their subscription, who gets letters at `now` (ms UTC). */
export const getsLetters = (now: number | SQL) =>
  and(
    sql`${subscriptions.state} = 'confirmed'`,
    or(isNull(readers.pausedUntil), lte(readers.pausedUntil, now)),
    sql`not exists (select 1 from ${suppressed} where ${suppressed.hmac} = ${readers.hmac})`,
  )
