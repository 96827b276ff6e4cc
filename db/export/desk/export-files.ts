import fs from 'node:fs'
import path from 'node:path'

/** Folder of the exports of the desk. */
export const exportsFolder = (dataDir: string): string => path.join(dataDir, 'exports')

/** Files of one export: the zip; the zip while it is written; the folder that it is made of. */
export function exportFiles(dataDir: string, id: number): { zip: string; part: string; folder: string } {
  const stem = path.join(exportsFolder(dataDir), String(id))
  return { zip: `${stem}.zip`, part: `${stem}.zip.part`, folder: `${stem}.making` }
}

/** Removes what is left of making an export, but not the zip. */
export function removeExportParts(dataDir: string, id: number): void {
  const { part, folder } = exportFiles(dataDir, id)
  fs.rmSync(part, { force: true })
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Removes every file of an export. */
export function removeExportFiles(dataDir: string, id: number): void {
  fs.rmSync(exportFiles(dataDir, id).zip, { force: true })
  removeExportParts(dataDir, id)
}
