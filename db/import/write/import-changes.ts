import { and, eq, gt, inArray, min, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { importBatches, type ImportChangeKind, importChanges } from '#db/schema/tables.ts'

const ROW = columns(importChanges, 'kind', 'rowId')
const CHANGE = columns(importChanges, 'batchId', 'kind', 'rowId')
const isRow = ({ kind, rowId }: Record<keyof typeof ROW, SQL>) =>
  and(eq(importChanges.kind, kind), eq(importChanges.rowId, rowId))
/** The condition that finds the change a batch noted of a row. */
export const isChange = ({ batchId, ...row }: Record<keyof typeof CHANGE, SQL>) =>
  and(eq(importChanges.batchId, batchId), isRow(row))

const NOTE = columns(importChanges, 'did', 'before')
const PUT = prepared({ ...CHANGE, ...NOTE }, (db, change) =>
  db.insert(importChanges).values(change).onConflictDoNothing(),
)
/** The change that a batch noted of a row. */
export const NOTED = prepared(CHANGE, (db, change) => db.select(NOTE).from(importChanges).where(isChange(change)))
/** Forgets what a batch noted of a row. */
export const FORGET = prepared(CHANGE, (db, change) => db.delete(importChanges).where(isChange(change)))
/** Forgets what all batches noted of a row: named, because the table is in their order and has no other index. */
export const FORGET_ALL = prepared(ROW, (db, row) => {
  const batches = db.select({ id: importBatches.id }).from(importBatches)
  return db.delete(importChanges).where(and(inArray(importChanges.batchId, batches), isRow(row)))
})
/**
 * Makes undoing the next batch that changed a row return to before this one. Of a redirect, only where that batch
 * replaced this one's own.
 */
export const HAND_OVER = prepared(CHANGE, (db, change) => {
  const batches = db.select({ id: importBatches.id }).from(importBatches).where(gt(importBatches.id, change.batchId))
  const isLater = and(inArray(importChanges.batchId, batches), isRow(change))
  const next = db
    .select({ id: min(importChanges.batchId) })
    .from(importChanges)
    .where(isLater)
  const isOwn = sql`json_extract(${importChanges.before}, '$.batch_id') = ${change.batchId}`
  const before = sql`${db.select({ before: importChanges.before }).from(importChanges).where(isChange(change))}`
  const isIt = and(isRow(change), eq(importChanges.batchId, next), sql`(${change.kind} <> 'redirect' or ${isOwn})`)
  return db.update(importChanges).set({ before }).where(isIt)
})

type Changed = { kind: ImportChangeKind; id: number | string }

/** Notes that a batch made a row; `before` holds what came with it. Without a batch nothing is noted. */
export function noteMade(tx: Tx, batchId: number | null, { kind, id }: Changed, before: unknown = null): void {
  if (batchId !== null) PUT.run(tx, { batchId, kind, rowId: String(id), did: 'made', before })
}

/**
 * Notes what a row was before a batch changed it. The first state counts: a row that the batch made, or changed before,
 * returns to what it was before the batch.
 */
export function noteUpdated(tx: Tx, batchId: number | null, { kind, id }: Changed, before: () => unknown): void {
  if (batchId === null) return
  const change = { batchId, kind, rowId: String(id) }
  if (!NOTED.get(tx, change)) PUT.run(tx, { ...change, did: 'updated', before: before() })
}
