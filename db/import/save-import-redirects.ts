import { eq } from 'drizzle-orm'
import { type RedirectRow, saveRedirects } from '#db/commands/links/steps/save-redirects.ts'
import type { Tx } from '#db/engine/open.ts'
import { prepared, type RowOf } from '#db/engine/prepared.ts'
import { noteUpdated } from '#db/import/import-changes.ts'
import { redirects } from '#db/schema/links.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

const STORED = prepared({ path: redirects.path }, (db, { path }) =>
  db
    .select({
      path: redirects.path,
      target: redirects.target,
      status: redirects.status,
      batch_id: redirects.batchId,
      created_at: redirects.createdAt,
    })
    .from(redirects)
    .where(eq(redirects.path, path)),
)
const REMOVE = prepared({ path: redirects.path }, (db, { path }) =>
  db.delete(redirects).where(eq(redirects.path, path)),
)

/** A redirect with the names of its columns: a batch that replaces or removes it keeps it so. */
export type StoredRedirect = RowOf<typeof STORED>

export const storedRedirect = (tx: Tx, path: string) => STORED.get(tx, { path })
export const removeRedirect = (tx: Tx, path: string) => void REMOVE.run(tx, { path })

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
      const row = key === null ? undefined : storedRedirect(tx, key)
      const isOfOther = row && row.batch_id !== null && row.batch_id !== batchId
      if (isOfOther) noteUpdated(tx, batchId, { kind: 'redirect', id: row.path }, () => row)
    }
  }
  return saveRedirects(tx, rows, now)
}
