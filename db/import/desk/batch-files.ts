import fs from 'node:fs'
import path from 'node:path'
import { batchFolder } from '#db/import/batch/batch-folder.ts'

/** Removes the folder of an import: some ten files, however large. */
export function removeBatchFiles(dataDir: string, id: number): void {
  fs.rmSync(batchFolder(dataDir, id), { recursive: true, force: true })
}

/** Ids of the imports that have a folder. */
export function batchFolders(dataDir: string): number[] {
  const folder = path.join(dataDir, 'imports')
  if (!fs.existsSync(folder)) return []
  const names = fs.readdirSync(folder)
  return names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number)
}
