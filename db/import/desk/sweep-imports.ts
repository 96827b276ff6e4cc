import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { batchFolder } from '#db/import/batch/batch-folder.ts'
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

/** Removes the folder of an import: some ten files, however large. */
export function removeBatchFiles(dataDir: string, id: number): void {
  fs.rmSync(batchFolder(dataDir, id), { recursive: true, force: true })
}

/** Ids of the imports that have a folder. */
function batchFolders(dataDir: string): number[] {
  const folder = path.join(dataDir, 'imports')
  if (!fs.existsSync(folder)) return []
  const names = fs.readdirSync(folder)
  return names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number)
}
