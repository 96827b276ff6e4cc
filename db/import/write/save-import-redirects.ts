import { eq } from 'drizzle-orm'
import { type RedirectRow, saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { noteUpdated } from '#db/import/write/import-changes.ts'
import { redirects } from '#db/schema/tables.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const STORED = {
  ...columns(redirects, 'path', 'target', 'status'),
  batch_id: redirects.batchId,
  created_at: redirects.createdAt,
}
/** A redirect with the names of its columns: a batch that replaces or removes it keeps it so. */
export const STORED_REDIRECT = prepared(columns(redirects, 'path'), (db, { path }) =>
  db.select(STORED).from(redirects).where(eq(redirects.path, path)),
)
export type StoredRedirect = RowOf<typeof STORED_REDIRECT>

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
      const row = key === null ? undefined : STORED_REDIRECT.get(tx, { path: key })
      if (row && row.batch_id !== null && row.batch_id !== batchId)
        noteUpdated(tx, batchId, { kind: 'redirect', id: row.path }, () => row)
    }
  }
  return saveRedirects(tx, rows, now)
}
