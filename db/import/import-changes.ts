import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { ImportChangeKind } from '#db/schema/imports.ts'

const PUT = `insert into import_changes (batch_id, kind, row_id, did, before) values (?, ?, ?, ?, ?) on conflict do nothing`

type Changed = { kind: ImportChangeKind; id: number | string }

/** Notes that a batch made a row; `before` holds what came with it. Without a batch nothing is noted. */
export function noteMade(tx: Tx, batchId: number | null, { kind, id }: Changed, before: unknown = null): void {
  if (batchId === null) return
  statement(tx, PUT).run(batchId, kind, String(id), 'made', before === null ? null : JSON.stringify(before))
}

/**
 * Notes what a row was before a batch changed it. The first state counts: a row that the batch made, or changed before,
 * returns to what it was before the batch.
 */
export function noteUpdated(tx: Tx, batchId: number | null, { kind, id }: Changed, before: () => unknown): void {
  if (batchId === null) return
  const isNoted = statement(tx, 'select 1 from import_changes where batch_id = ? and kind = ? and row_id = ?')
  if (isNoted.get(batchId, kind, String(id))) return
  statement(tx, PUT).run(batchId, kind, String(id), 'updated', JSON.stringify(before()))
}
