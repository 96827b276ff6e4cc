import { and, count, desc, eq, inArray, isNotNull, lte, min, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { inList, prepared } from '#db/engine/prepared.ts'
import { receipts } from '#db/schema/tables.ts'
import type { ReceiptState } from '#domain/article/history/receipt-views.ts'

/**
 * Publishing comes first: pages are checked when nothing was published for a moment, or after half a minute at the
 * latest.
 */
const QUIET_MS = 250
const LONGEST_QUIET_MS = 30_000

const NEXT = prepared({}, (db) =>
  db
    .select({
      dueAt: min(receipts.dueAt),
      newest: sql<number>`(select published_at from ${receipts} order by id desc limit 1)`,
    })
    .from(receipts)
    .where(isNotNull(receipts.dueAt)),
)

/** The instant (ms UTC) at which the next receipt is to be checked, `Infinity` if none is. */
export function nextReceiptAt(db: Db): number {
  const row = NEXT.get(db)
  if (!row || row.dueAt === null) return Number.POSITIVE_INFINITY
  return Math.max(row.dueAt, Math.min(row.newest + QUIET_MS, row.dueAt + LONGEST_QUIET_MS))
}

/** In the form of the index of open receipts. */
const isOpen = sql`state in ('asking', 'not-seen')`
const { id, articleId, state, publishedAt, attempts, was, checks } = receipts

/** Every receipt that is due, the longest waiting first. Ids only: there may be thousands. */
export const dueReceipts = (db: Db, now: number): number[] =>
  db
    .select({ id })
    .from(receipts)
    .where(lte(receipts.dueAt, now))
    .orderBy(receipts.dueAt, id)
    .all()
    .map((row) => row.id)

/** A receipt to check, without the JSON that may be damaged; none if a newer one supersedes it, or it is gone. */
export const receiptToAsk = (db: Db, one: number) =>
  db
    .select({ id, articleId, state, publishedAt, attempts })
    .from(receipts)
    .where(and(eq(id, one), isNotNull(receipts.dueAt)))
    .get()

/** The places where a story stood before, and its checks so far. */
export const storedChecks = (db: Db, one: number) => db.select({ was, checks }).from(receipts).where(eq(id, one)).get()

/** Marks receipts as sampled out: there were too many at once to check each. Red ones stay red. */
export function sampleOut(db: Db, ids: readonly number[]): void {
  const still = sql`case ${state} when 'not-seen' then ${state} else 'sampled-out' end`
  db.update(receipts)
    .set({ state: still, dueAt: null })
    .where(inList(id, sql`${JSON.stringify(ids)}`))
    .run()
}

/**
 * Schedules the newest red receipts for another check, at most `limit`: whatever broke one page may be fixed by now.
 */
export function recheckRed(db: Db, limit: number, now: number): void {
  const red = db
    .select({ id })
    .from(receipts)
    .where(sql`${isOpen} and ${state} = 'not-seen'`)
    .orderBy(desc(id))
    .limit(limit)
  db.update(receipts).set({ dueAt: now }).where(inArray(id, red)).run()
}

/** The numbers of receipts that are being checked, and of red ones. */
export function openReceipts(db: Db): { asking: number; 'not-seen': number } {
  const rows = db.select({ state, number: count() }).from(receipts).where(isOpen).groupBy(state).all()
  const numberOf = (one: ReceiptState) => rows.find((row) => row.state === one)?.number ?? 0
  return { asking: numberOf('asking'), 'not-seen': numberOf('not-seen') }
}
