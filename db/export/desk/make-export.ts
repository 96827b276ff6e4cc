import fs from 'node:fs'
import { exportFiles, exportsFolder, removeExportFiles } from '#db/export/desk/export-files.ts'
import { zipFolder } from '#db/export/desk/zip-folder.ts'
import { exportForSystem } from '#db/export/other-systems/export-for-system.ts'
import type { MadeExport, SystemFormat } from '#domain/export/export-view.ts'

type Options = {
  id: number
  format: SystemFormat
  /** Address of the paper. */
  origin: string
  signal: AbortSignal
  onProgress: (done: { state: 'running' | 'packing'; written: number; total: number }) => void
}

/**
 * Makes an export for another system as one zip, 0600, in `DATA_DIR/exports`. The zip gets its name when it is whole;
 * one that was begun earlier is begun anew. Whatever ends it early leaves no file.
 */
export async function makeExport(
  dataDir: string,
  { id, format, origin, signal, onProgress }: Options,
): Promise<MadeExport | 'interrupted'> {
  const { zip, part, folder } = exportFiles(dataDir, id)
  let isWhole = false
  removeExportFiles(dataDir, id)
  fs.mkdirSync(exportsFolder(dataDir), { recursive: true, mode: 0o700 })
  fs.mkdirSync(folder, { mode: 0o700 })
  let count = { written: 0, total: 0 }
  try {
    const made = await exportForSystem(dataDir, folder, {
      format,
      origin,
      mediaUrl: `${origin}/wp-content/uploads`,
      signal,
      onProgress: ({ stories, total }) => {
        count = { written: stories, total }
        onProgress({ state: 'running', ...count })
      },
    })
    if (made === 'interrupted') return made
    onProgress({ state: 'packing', ...count })
    await zipFolder(folder, part, signal)
    if (signal.aborted) return 'interrupted'
    fs.renameSync(part, zip)
    fs.rmSync(folder, { recursive: true })
    isWhole = true
    return { ...made, bytes: fs.statSync(zip).size }
  } finally {
    if (!isWhole) removeExportFiles(dataDir, id)
  }
}
