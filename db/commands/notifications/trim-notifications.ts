import { gt, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { inList } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { notifications } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'

const KEPT_MS = 90 * 86_400_000
/** Kept for each person, the newest, so that a bulk act cannot fill the table. */
const MOST = 500
const BATCH = 500

/** Deletes notifications of three months ago, and all but a person's newest 500. True if there may be more. */
export function trimNotifications(db: Db, now: number): Result<boolean, never> {
  // Ranking every row takes longer than a write may.
  const { id, at, personId } = notifications
  const nth = sql<number>`row_number() over (partition by ${personId} order by ${id} desc)`.as('nth')
  const rows = db.select({ id, at, nth }).from(notifications).as('rows')
  const isOld = or(lt(rows.at, now - KEPT_MS), gt(rows.nth, MOST))
  const old = db.select({ id: rows.id }).from(rows).where(isOld).limit(BATCH).all()
  if (old.length === 0) return ok(false)
  const isOne = inList(id, sql`${JSON.stringify(old.map((row) => row.id))}`)
  return write(db, (tx) => ok(tx.delete(notifications).where(isOne).run().changes === BATCH))
}
