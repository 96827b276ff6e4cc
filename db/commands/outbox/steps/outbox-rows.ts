import { and, count, eq, inArray, isNotNull, isNull, lt, lte, min, not, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Readable } from '#db/engine/open.ts'
import { asText, columns, inList, listOf, prepared, type RowOf } from '#db/engine/prepared.ts'
import { outbox } from '#db/schema/tables.ts'

/** Rows in delivery, and hosts at their limit of parallel requests: both are skipped. */
type Except = { ids: readonly number[]; targets: readonly string[] }

const EXCEPT = { ids: listOf(outbox.id), targets: listOf(outbox.target) }
const isOpen = ({ ids, targets }: { ids: SQL; targets: SQL }) =>
  and(isNull(outbox.doneAt), not(inList(outbox.id, ids)), not(inList(outbox.target, targets)))
const NEXT_AT = prepared(EXCEPT, (db, except) => {
  const at = min(outbox.dueAt)
  return db.select({ at }).from(outbox).where(isOpen(except))
})
const NEXT = prepared({ ...EXCEPT, now: outbox.dueAt }, (db, { now, ...except }) =>
  db
    .select({ ...columns(outbox, 'id', 'kind', 'attempts', 'target'), payload: asText(outbox.payload) })
    .from(outbox)
    .where(and(isOpen(except), lte(outbox.dueAt, now)))
    .orderBy(outbox.dueAt, outbox.id)
    .limit(1),
)
export type Delivery = RowOf<typeof NEXT>

/** The instant (ms UTC) at which the next row of the outbox is due, `Infinity` if none waits. */
export const nextDeliveryAt = (db: Readable, except: Except = { ids: [], targets: [] }): number =>
  NEXT_AT.get(db, except)?.at ?? Number.POSITIVE_INFINITY

/** The due row that waits longest; null if none is due. */
export const nextDelivery = (db: Readable, now: number, except: Except): Delivery | null =>
  NEXT.get(db, { ...except, now }) ?? null

export type OutboxCount = { kind: string; state: 'waiting' | 'failed' | 'given-up'; count: number }

/**
 * The number of rows of each kind that wait for their first attempt, failed and are retried, or were given up and are
 * still kept.
 */
export function outboxCounts(db: Readable): OutboxCount[] {
  const { kind, doneAt, attempts, lastError } = outbox
  const state = sql<OutboxCount['state']>`case when ${doneAt} is not null then 'given-up'
    when ${attempts} = 0 then 'waiting' else 'failed' end`
  const isKept = or(isNull(doneAt), isNotNull(lastError))
  const rows = db.select({ kind, state, count: count() }).from(outbox).where(isKept)
  return rows.groupBy(sql`1`, sql`2`).all()
}

/** The result of an attempt: `doneAt` null means a retry at `dueAt` (ms UTC). */
export type DeliveryResult = { attempts: number; lastError: string | null; dueAt: number; doneAt: number | null }

// A row that is done frees its dedupe key, so that the same delivery can be enqueued again, but remembers it: a restore
// looks for what was delivered since.
const keyWhenDone = sql`case when ${outbox.dedupeKey} like 'done:%' then ${outbox.dedupeKey}
  else 'done:' || ${outbox.id} || ' ' || ${outbox.dedupeKey} end`

/**
 * Stores the result of an attempt for the payload that was sent; `kept` replaces the payload. If the payload changed
 * meanwhile and the attempt is over, the row is delivered once more.
 */
export function recordDeliveryResult(
  db: Db,
  { id, payload: sent }: Delivery,
  went: DeliveryResult,
  kept: string | null = null,
): void {
  const isThis = eq(outbox.id, id)
  const isOver = went.doneAt !== null
  const payload = kept === null ? undefined : sql`${kept}`
  const change = db.update(outbox).set({ ...went, payload, dedupeKey: isOver ? keyWhenDone : undefined })
  if (change.where(and(isThis, sql`${outbox.payload} = ${sent}`)).run().changes > 0) return
  const again = db.update(outbox).set(isOver ? { attempts: 0, lastError: null, dueAt: went.doneAt ?? 0 } : went)
  again.where(and(isThis, isNull(outbox.doneAt))).run()
}

const KEPT_MS = 7 * 86_400_000
const FAILED_KEPT_MS = 30 * 86_400_000
const BATCH = 500

/** Deletes what was delivered a week ago, or given up a month ago. True if there may be more. */
export function trimOutbox(db: Db, now: number): boolean {
  const { id, kind, lastError, doneAt } = outbox
  const until = sql`case when ${lastError} is null and ${kind} <> 'mail' then ${now - KEPT_MS}
    else ${now - FAILED_KEPT_MS} end`
  const isOld = and(isNotNull(doneAt), lt(doneAt, until))
  const old = db.select({ id }).from(outbox).where(isOld).limit(BATCH)
  return db.delete(outbox).where(inArray(id, old)).run().changes === BATCH
}
