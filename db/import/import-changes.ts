import { and, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { columns } from '#db/engine/columns.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { importBatches, importChanges, type ImportChangeKind } from '#db/schema/imports.ts'

const CHANGE = columns(importChanges, 'batchId', 'kind', 'rowId')
const PUT = prepared({ ...CHANGE, ...columns(importChanges, 'did', 'before') }, (db, change) =>
  db.insert(importChanges).values(change).onConflictDoNothing(),
)
const NOTED = prepared(CHANGE, (db, { batchId, kind, rowId }) =>
  db
    .select({ before: importChanges.before })
    .from(importChanges)
    .where(and(eq(importChanges.batchId, batchId), eq(importChanges.kind, kind), eq(importChanges.rowId, rowId))),
)

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
  if (batchId === null || changeOf(tx, batchId, { kind, id })) return
  PUT.run(tx, { batchId, kind, rowId: String(id), did: 'updated', before: before() })
}

/** What a batch noted of a row; undefined where it noted nothing. */
export const changeOf = (tx: Tx, batchId: number, { kind, id }: Changed) =>
  NOTED.get(tx, { batchId, kind, rowId: String(id) })

const FORGET = prepared(CHANGE, (db, { batchId, kind, rowId }) =>
  db
    .delete(importChanges)
    .where(and(eq(importChanges.batchId, batchId), eq(importChanges.kind, kind), eq(importChanges.rowId, rowId))),
)
/** The table has no index by row: naming every batch lets its key serve. */
const FORGET_ALL = prepared(columns(importChanges, 'kind', 'rowId'), (db, { kind, rowId }) =>
  db
    .delete(importChanges)
    .where(
      and(
        inArray(importChanges.batchId, db.select({ id: importBatches.id }).from(importBatches)),
        eq(importChanges.kind, kind),
        eq(importChanges.rowId, rowId),
      ),
    ),
)
const later = alias(importChanges, 'later')
const own = alias(importChanges, 'own')
/** A redirect is handed over only where the later batch replaced this batch's own. */
const HAND_OVER = prepared(CHANGE, (db, { batchId, kind, rowId }) => {
  const batches = db
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(sql`${importBatches.id} > ${batchId}`)
  const next = db
    .select({ id: sql`min(${later.batchId})` })
    .from(later)
    .where(and(inArray(later.batchId, batches), eq(later.kind, kind), eq(later.rowId, rowId)))
  const before = db
    .select({ before: own.before })
    .from(own)
    .where(and(eq(own.batchId, batchId), eq(own.kind, kind), eq(own.rowId, rowId)))
  const isOwn = sql`(${kind} <> 'redirect' or json_extract(${importChanges.before}, '$.batch_id') = ${batchId})`
  return db
    .update(importChanges)
    .set({ before: sql`${before}` })
    .where(
      and(sql`${importChanges.batchId} = ${next}`, eq(importChanges.kind, kind), eq(importChanges.rowId, rowId), isOwn),
    )
})

/** Forgets what a batch noted of a row. */
export const forgetChange = (tx: Tx, batchId: number, { kind, id }: Changed) =>
  void FORGET.run(tx, { batchId, kind, rowId: String(id) })

/** Forgets what every batch noted of a row, which is gone. */
export const forgetChanges = (tx: Tx, { kind, id }: Changed) => void FORGET_ALL.run(tx, { kind, rowId: String(id) })

/** Undoing the next batch that changed the row returns to before this one. */
export const handOver = (tx: Tx, batchId: number, { kind, id }: Changed) =>
  void HAND_OVER.run(tx, { batchId, kind, rowId: String(id) })
