import { forgetImportUploads } from '#db/commands/import/import-uploads.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { batchFolders, removeBatchFiles } from '#db/import/desk/batch-files.ts'
import { removeImportUpload, uploadFolders } from '#db/import/desk/upload-files.ts'
import { importIds } from '#db/queries/import/import-batches.ts'

/**
 * Removes uploads of exports that were not used for a week, and files that a crash left of deleted imports. `now` in ms
 * UTC.
 */
export async function sweepImports(
  db: Db,
  dataDir: string,
  now: number,
): Promise<{ uploads: number; imports: number }> {
  // Listed first: an import or an upload has its row before it has a folder.
  const folders = batchFolders(dataDir)
  const uploaded = uploadFolders(dataDir)
  const known = importIds(db)
  const left = folders.filter((id) => !known.has(id))
  for (const id of left) removeBatchFiles(dataDir, id)
  const kept = await retryWhileBusy(db, () => forgetImportUploads(db, now))
  const over = uploaded.filter((id) => !kept.has(id))
  for (const id of over) await removeImportUpload(dataDir, id)
  return { uploads: over.length, imports: left.length }
}
