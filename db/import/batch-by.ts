import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Id of the person who began a batch, if they are still known; null for the terminal, or without a batch. */
export function batchBy(db: Readable, batchId: number | null): string | null {
  const row = statement<{ id: string }>(
    db,
    'select p.id from import_batches b join people p on p.id = b.created_by where b.id = ?',
  ).get(batchId)
  return row?.id ?? null
}
