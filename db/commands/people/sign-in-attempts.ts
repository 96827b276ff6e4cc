import { and, count, eq, gt, inArray, lte, min } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { failures } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export const ATTEMPT_WINDOW_MS = 15 * 60_000
/** A budget of failed attempts: its subject, and how many the window allows. */
export type Bucket = { name: string; max: number }

/**
 * Consumes an attempt from every budget before the password is checked, so that a hundred attempts at once are counted
 * too. A right password refunds it (`refundAttempt`). Refused: `too-many-attempts`, with `retryAfterMs`.
 */
export function consumeAttempt(
  db: Db,
  buckets: readonly Bucket[],
  now: number,
): Result<{ ids: number[] }, 'too-many-attempts'> {
  return write(db, (tx): Result<{ ids: number[] }, 'too-many-attempts'> => {
    const isOld = lte(failures.at, now - ATTEMPT_WINDOW_MS)
    tx.delete(failures).where(isOld).run()
    for (const bucket of buckets) {
      const isRecent = and(eq(failures.bucket, bucket.name), gt(failures.at, now - ATTEMPT_WINDOW_MS))
      const tries = tx.select({ count: count(), oldest: min(failures.at) }).from(failures)
      const used = tries.where(isRecent).get()
      if (used && used.count >= bucket.max) {
        const retryAfterMs = Math.max(1_000, (used.oldest ?? now) + ATTEMPT_WINDOW_MS - now)
        return refuse('too-many-attempts', { details: { retryAfterMs } })
      }
    }
    const rows = buckets.map((bucket) => ({ bucket: bucket.name, at: now }))
    return ok({
      ids: tx
        .insert(failures)
        .values(rows)
        .returning({ id: failures.id })
        .all()
        .map((row) => row.id),
    })
  })
}

/** Refunds an attempt: the password was right, so it is no failure. */
export function refundAttempt(db: Db, ids: readonly number[]): void {
  write(db, (tx) => {
    const isOne = inArray(failures.id, [...ids])
    tx.delete(failures).where(isOne).run()
    return ok(null)
  })
}
