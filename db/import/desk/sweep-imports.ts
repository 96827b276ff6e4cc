import type { Db } from '#db/engine/open.ts'
import { batchFolders, removeBatchFiles } from '#db/import/desk/batch-files.ts'
import { importIds } from '#db/queries/import/import-batches.ts'

/** Removes files that a crash left of deleted imports. Returns the number of these. */
export function sweepImports(db: Db, dataDir: string): number {
  // Listed first: an import has its row before it has a folder.
  const folders = batchFolders(dataDir)
  const known = importIds(db)
  const left = folders.filter((id) => !known.has(id))
  for (const id of left) removeBatchFiles(dataDir, id)
  return left.length
}
