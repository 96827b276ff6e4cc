import { getTableColumns } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { importChanges } from '#db/schema/tables.ts'

const ADD = prepared(getTableColumns(importChanges), (db, row) =>
  db.insert(importChanges).values(row).onConflictDoNothing(),
)

type Imported = { batchId: number; kind: 'media' | 'file'; rowId: string }

/**
 * Records that an import added a picture or file, or restored a deleted one (`deletedAt` in ms UTC), so that the import
 * can be undone.
 */
export function saveImportedRow(tx: Tx, row: Imported, deletedAt: number | null): void {
  const did = deletedAt === null ? 'made' : 'updated'
  ADD.run(tx, { ...row, did, before: deletedAt === null ? null : { deletedAt } })
}
