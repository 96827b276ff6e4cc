import fs from 'node:fs'
import path from 'node:path'

/** Folder of the staged records, plan, map and proof of an import. */
export const batchFolder = (dataDir: string, id: number): string => path.join(dataDir, 'imports', String(id))

/** Content of a file in that folder; null if there is none. */
export function readBatchFile(dataDir: string, id: number, name: BatchFile): string | null {
  const file = path.join(batchFolder(dataDir, id), name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null
}
export type BatchFile = 'plan.json' | 'map.yaml' | 'proof.json' | 'proof.html'

export const hasBatchFile = (dataDir: string, id: number, name: BatchFile): boolean =>
  fs.existsSync(path.join(batchFolder(dataDir, id), name))

export async function removeBatchFiles(dataDir: string, id: number): Promise<void> {
  await fs.promises.rm(batchFolder(dataDir, id), { recursive: true, force: true })
}

/** Ids of the imports that have a folder. */
export function batchFolders(dataDir: string): number[] {
  const folder = path.join(dataDir, 'imports')
  if (!fs.existsSync(folder)) return []
  const names = fs.readdirSync(folder)
  return names.filter((name) => /^[1-9]\d*$/.test(name)).map(Number)
}
