import { and, eq, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm'
import { suppress } from '#db/commands/newsletters/steps/subscriptions.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { readers, readerTokens, returnsSeen, subscriptions } from '#db/schema/tables.ts'
import { IMPORTED } from '#domain/newsletters/readers-file.ts'
import { ok, type Result } from '#domain/result.ts'

const DAY_MS = 86_400_000
const UNCONFIRMED_MS = 14 * DAY_MS
/** Twice as long as a return path holds. */
const SEEN_MS = 28 * DAY_MS
/** Rows of each kind in one transaction. */
const MOST = 500

/**
 * Removes subscriptions that nobody confirmed within 14 days, with their readers if nothing else is known of them;
 * tokens that have expired; and what is known of reports that were read. Somebody who had left before they were asked
 * again has left. True if more may be due. `now` in ms UTC.
 */
export const sweepReaders = (db: Db, now: number): Result<boolean, never> =>
  write(db, (tx) => {
    const isOld = and(eq(subscriptions.state, 'asked'), lt(subscriptions.askedAt, now - UNCONFIRMED_MS))
    tx.update(subscriptions)
      .set({ state: 'left' })
      .where(and(isOld, isNotNull(subscriptions.leftAt)))
      .run()
    const asked = tx
      .select({ readerId: subscriptions.readerId, listId: subscriptions.listId, form: subscriptions.form })
      .from(subscriptions)
      .where(and(isOld, isNull(subscriptions.leftAt)))
      .limit(MOST)
      .all()
    for (const { readerId, listId, form } of asked) {
      tx.delete(subscriptions)
        .where(and(eq(subscriptions.readerId, readerId), eq(subscriptions.listId, listId)))
        .run()
      removeUnknown(tx, readerId, form === IMPORTED ? now : null)
    }
    const tokens = removeSome(tx, readerTokens, lt(readerTokens.expiresAt, now))
    const seen = removeSome(tx, returnsSeen, lt(returnsSeen.at, now - SEEN_MS))
    return ok(Math.max(asked.length, tokens, seen) === MOST)
  })

/** `suppressedAt`: of somebody whom an import asked, and no further one does. */
function removeUnknown(tx: Tx, id: number, suppressedAt: number | null): void {
  const isSubscribed = tx.select().from(subscriptions).where(eq(subscriptions.readerId, id)).limit(1).get()
  if (isSubscribed) return
  tx.delete(readerTokens).where(eq(readerTokens.readerId, id)).run()
  const gone = tx.delete(readers).where(eq(readers.id, id)).returning({ hmac: readers.hmac }).get()
  if (gone && suppressedAt !== null) suppress(tx, gone.hmac, 'erased', suppressedAt)
}

function removeSome(tx: Tx, table: typeof readerTokens | typeof returnsSeen, isOld: SQL): number {
  const some = tx.select({ hash: table.hash }).from(table).where(isOld).limit(MOST)
  return tx
    .delete(table)
    .where(and(isOld, inArray(table.hash, some)))
    .run().changes
}
