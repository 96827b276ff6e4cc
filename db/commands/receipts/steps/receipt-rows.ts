import { and, count, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { receipts } from '#db/schema/receipts.ts'
import type { ReceiptState } from '#domain/article/receipt-views.ts'

/**
 * Publishing comes first: pages are checked when nothing was published for a moment, or after half a minute at the
 * latest.
 */
const QUIET_MS = 250
const LONGEST_QUIET_MS = 30_000

const NEXT = `select min(due_at) dueAt, (select published_at from receipts order by id desc limit 1) newest
  from receipts where due_at is not null`

/** The instant (ms UTC) at which the next receipt is to be checked, `Infinity` if none is. */
export function nextReceiptAt(db: Db): number {
  const row = statement<{ dueAt: number | null; newest: number }>(db, NEXT).get()
  if (!row || row.dueAt === null) return Number.POSITIVE_INFINITY
  return Math.max(row.dueAt, Math.min(row.newest + QUIET_MS, row.dueAt + LONGEST_QUIET_MS))
}

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
  statement(
    db,
    `update receipts set state = case state when 'not-seen' then state else 'sampled-out' end, due_at = null
     where id in (select value from json_each(?))`,
  ).run(JSON.stringify(ids))
}

/**
 * Schedules the newest red receipts for another check, at most `limit`: whatever broke one page may be fixed by now.
 */
export function lookAtRedAgain(db: Db, limit: number, now: number): void {
  statement(
    db,
    `update receipts set due_at = ? where id in (select id from receipts where state in ('asking', 'not-seen')
       and state = 'not-seen' order by id desc limit ?)`,
  ).run(now, limit)
}

/** The numbers of receipts that are being checked, and of red ones. */
export function openReceipts(db: Db): { asking: number; 'not-seen': number } {
  const open = sql`state in ('asking', 'not-seen')`
  const rows = db.select({ state, number: count() }).from(receipts).where(open).groupBy(state).all()
  const numberOf = (one: ReceiptState) => rows.find((row) => row.state === one)?.number ?? 0
  return { asking: numberOf('asking'), 'not-seen': numberOf('not-seen') }
}
