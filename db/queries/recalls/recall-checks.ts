import { isNotNull, lte, min } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { recalls } from '#db/schema/tables.ts'

const NEXT = prepared({}, (db) =>
  db
    .select({ at: min(recalls.checkAt) })
    .from(recalls)
    .where(isNotNull(recalls.checkAt)),
)

/** When (ms UTC) the next recall is to be checked; `Infinity` if none is. */
export const nextRecallCheckAt = (db: Readable): number => NEXT.get(db)?.at ?? Number.POSITIVE_INFINITY

/** Recalls that are to be checked at `now` (ms UTC), oldest first. */
export const dueRecallChecks = (db: Readable, now: number) =>
  db.select().from(recalls).where(lte(recalls.checkAt, now)).orderBy(recalls.id).all()
