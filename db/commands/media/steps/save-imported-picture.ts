import { getTableColumns } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { importChanges } from '#db/schema/tables.ts'

const ADD = prepared(getTableColumns(importChanges), (db, row) =>
  db.insert(importChanges).values(row).onConflictDoNothing(),
)

/**
 * Records that an import added a picture, or restored a deleted one (`deletedAt` in ms UTC), so that the import can be
 * undone.
 */
export function saveImportedPicture(tx: Tx, batchId: number, rowId: string, deletedAt: number | null): void {
  const did = deletedAt === null ? 'made' : 'updated'
  ADD.run(tx, { batchId, kind: 'media', rowId, did, before: deletedAt === null ? null : { deletedAt } })
}
