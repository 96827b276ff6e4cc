import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * Records that an import added a picture, or restored a deleted one (`deletedAt` in ms UTC), so that the import can be
 * undone.
 */
export function saveImportedPicture(tx: Tx, batchId: number, id: string, deletedAt: number | null): void {
  const [did, before] = deletedAt === null ? ['made', null] : ['updated', JSON.stringify({ deletedAt })]
  statement(
    tx,
    `insert into import_changes (batch_id, kind, row_id, did, before) values (?, 'media', ?, ?, ?)
     on conflict do nothing`,
  ).run(batchId, id, did, before)
}
