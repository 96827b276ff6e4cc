import { and, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm'
import { HOUSE_TOKEN_MS } from '#db/commands/copies/tell-copy.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { copies, houses, noticeChanges, notices } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

const KEPT_MS = 90 * 86_400_000
const BATCH = 500

/**
 * Deletes copies and houses of which a form told and whose letter nobody answered, and notices of three months ago apart
 * from those about which a person is to decide. True if there may be more. `now` in ms UTC.
 */
export const sweepCopies = (db: Db, now: number): Result<boolean, never> =>
  write(db, (tx) => {
    const isUnproven = and(isNull(copies.confirmedAt), lt(copies.takenAt, now - 2 * HOUSE_TOKEN_MS))
    const some = tx.select({ id: copies.id }).from(copies).where(isUnproven).limit(BATCH)
    const gone = tx.delete(copies).where(inArray(copies.id, some)).run().changes
    const isEmpty = notInArray(houses.id, tx.select({ id: copies.houseId }).from(copies))
    tx.delete(houses)
      .where(and(isNull(houses.confirmedAt), lt(houses.createdAt, now - 2 * HOUSE_TOKEN_MS), isEmpty))
      .run()
    const isOld = and(lt(notices.madeAt, now - KEPT_MS), sql`${notices.state} in ('accepted', 'refused')`)
    const old = tx.select({ id: notices.id }).from(notices).where(isOld).limit(BATCH).all()
    const ids = old.map(({ id }) => id)
    tx.delete(noticeChanges).where(inArray(noticeChanges.noticeId, ids)).run()
    tx.delete(notices).where(inArray(notices.id, ids)).run()
    return ok(gone === BATCH || ids.length === BATCH)
  })
