import { type RedirectRow, saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { noteUpdated } from '#db/import/import-changes.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

type Kept = { path: string; target: string | null; status: number; batch_id: number | null; created_at: number }

const OF_OTHER_BATCH = `select path, target, status, batch_id, created_at from redirects
  where path = ? and batch_id is not null and batch_id <> ?`

/**
 * Stores redirects of an import, and notes those of earlier batches that it may replace: undoing the batch returns to
 * them. Rows that the batch itself made go with it. Returns what `saveRedirects` does.
 */
export function saveImportRedirects(
  tx: Tx,
  rows: readonly RedirectRow[],
  batchId: number | null,
  now: number,
): ReturnType<typeof saveRedirects> {
  if (batchId !== null) {
    for (const { from } of rows) {
      const key = oldAddressKey(from)
      const row = key === null ? undefined : statement<Kept>(tx, OF_OTHER_BATCH).get(key, batchId)
      if (row) noteUpdated(tx, batchId, { kind: 'redirect', id: row.path }, () => row)
    }
  }
  return saveRedirects(tx, rows, now)
}
