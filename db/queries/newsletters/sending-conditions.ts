import { sql } from 'drizzle-orm'
import { editions, epoch, sendings } from '#db/schema/tables.ts'

// As literals: SQLite takes a partial index only where it sees the index's own.
/** A sending that still waits for an attempt. */
export const isWaiting = sql`${sendings.state} in ('queued', 'later')`
export const isClaimed = sql`${sendings.state} = 'claimed'`
/** The history of the database that is now: a restore begins another. */
export const thisEpoch = sql<string>`(select ${epoch.value} from ${epoch})`
export const isOfThisHistory = sql`${editions.epoch} = ${thisEpoch}`
