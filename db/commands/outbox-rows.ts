import { and, asc, eq, isNull, lte, min, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/newsroom.ts'

export type Delivery = { id: number; kind: string; payload: unknown; attempts: number }

/** The instant (ms UTC) at which the next row of the outbox is due, `Infinity` where none waits. */
export function nextDeliveryAt(db: Db): number {
  const row = db
    .select({ at: min(outbox.dueAt) })
    .from(outbox)
    .where(isNull(outbox.doneAt))
    .get()
  return row?.at ?? Number.POSITIVE_INFINITY
}

/** The rows that are due, the longest waiting first, at most `limit`: the next round takes the rest. */
export function dueDeliveries(db: Db, now: number, limit: number): Delivery[] {
  return db
    .select({ id: outbox.id, kind: outbox.kind, payload: outbox.payload, attempts: outbox.attempts })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit)
    .all()
}

/** How many rows wait for their first attempt, and how many failed and are tried again. */
export function outboxState(db: Db): { waiting: number; failed: number } {
  const counted = db
    .select({
      waiting: sql<number>`count(*) filter (where attempts = 0)`,
      failed: sql<number>`count(*) filter (where attempts > 0)`,
    })
    .from(outbox)
    .where(isNull(outbox.doneAt))
    .get()
  return counted ?? { waiting: 0, failed: 0 }
}

/** Writes down how an attempt went: `doneAt` null means that it is tried again at `dueAt` (ms UTC). */
export function noteDelivery(
  db: Db,
  id: number,
  went: { attempts: number; lastError: string | null; dueAt: number; doneAt: number | null; payload?: unknown },
): void {
  db.update(outbox).set(went).where(eq(outbox.id, id)).run()
}
