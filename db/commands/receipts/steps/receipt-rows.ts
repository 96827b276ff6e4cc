import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { receipts } from '#db/schema/receipts.ts'
import type { ReceiptCheck, ReceiptState } from '#domain/article/receipt-views.ts'

export type DueReceipt = typeof receipts.$inferSelect

/**
 * Publishing comes first: pages are checked when nothing was published for a moment, or after half a minute at the
 * latest.
 */
const QUIET_MS = 250
const LONGEST_QUIET_MS = 30_000

/** The instant (ms UTC) at which the next receipt is to be checked, `Infinity` if none is. */
export function nextReceiptAt(db: Db): number {
  const at = (sqlText: string) => statement<{ at: number | null }>(db, sqlText).get()?.at ?? null
  const dueAt = at('select min(due_at) at from receipts where due_at is not null')
  if (dueAt === null) return Number.POSITIVE_INFINITY
  const newest = at('select published_at at from receipts order by id desc limit 1') ?? 0
  return Math.max(dueAt, Math.min(newest + QUIET_MS, dueAt + LONGEST_QUIET_MS))
}

/** Every receipt that is due, the longest waiting first. Ids only: there may be thousands. */
export function dueReceipts(db: Db, now: number): number[] {
  const sqlText = 'select id from receipts where due_at is not null and due_at <= ? order by due_at, id'
  return statement<{ id: number }>(db, sqlText)
    .all(now)
    .map((row) => row.id)
}

/** A receipt to check; null if a newer one supersedes it, or it is gone. */
export function receiptToAsk(db: Db, id: number): DueReceipt | null {
  const row = db.select().from(receipts).where(eq(receipts.id, id)).get()
  return row && row.dueAt !== null ? row : null
}

export type Asked = Pick<
  DueReceipt,
  'state' | 'readBackAt' | 'firstSeenAt' | 'allSeenAt' | 'attempts' | 'dueAt' | 'checks'
>

/**
 * Stores the result of a check. Does nothing if the story was changed again meanwhile: the newest receipt covers that.
 */
export function noteReceipt(db: Db | Tx, id: number, asked: Asked): void {
  db.update(receipts)
    .set(asked)
    .where(and(eq(receipts.id, id), ne(receipts.state, 'superseded')))
    .run()
}

const NOTE_FAILED = `update receipts set attempts = attempts + 1, due_at = @dueAt, checks = json_array(json(@check)),
    state = case when @isRed or state = 'not-seen' then 'not-seen' else 'asking' end
  where id = @id and state <> 'superseded'`

/**
 * Stores that a receipt could not be checked: it is retried at `dueAt` (ms UTC), or waits for a person. Reads nothing
 * of the row, which may be what is damaged.
 */
export function noteFailedReceipt(db: Db | Tx, id: number, failed: { dueAt: number | null; isRed: boolean }): void {
  const check: ReceiptCheck = {
    ...{ key: 'receipt', name: 'The receipt itself', paths: [], state: 'not-seen', code: 'no-answer', afterMs: null },
    ...{ said: 'The pages could not be checked; the server’s log says why.', tries: 1 },
  }
  const { dueAt, isRed } = failed
  statement(db, NOTE_FAILED).run({ id, dueAt, isRed: Number(isRed), check: JSON.stringify(check) })
}

/** How often a receipt was checked. */
export const attemptsOfReceipt = (db: Db, id: number): number =>
  db.select({ attempts: receipts.attempts }).from(receipts).where(eq(receipts.id, id)).get()?.attempts ?? 0

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
  const rows = db
    .select({ state: receipts.state, count: sql<number>`count(*)` })
    .from(receipts)
    .where(sql`state in ('asking', 'not-seen')`)
    .groupBy(receipts.state)
    .all()
  const of = (state: ReceiptState) => rows.find((row) => row.state === state)?.count ?? 0
  return { asking: of('asking'), 'not-seen': of('not-seen') }
}
