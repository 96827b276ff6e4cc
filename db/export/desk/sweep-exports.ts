import fs from 'node:fs'
import { dropOldExports } from '#db/commands/export/delete-export.ts'
import type { Db } from '#db/engine/open.ts'
import { exportsFolder, removeExportFiles, removeExportParts } from '#db/export/desk/export-files.ts'
import { exportStates } from '#db/queries/export/desk-exports.ts'

/** Removes exports that ended more than seven days ago, and files that a crash left. */
export function sweepExports(db: Db, dataDir: string, now: number): void {
  if (!fs.existsSync(exportsFolder(dataDir))) return
  dropOldExports(db, now)
  // Listed first: an export has its row before it has files.
  const ids = new Set(fs.readdirSync(exportsFolder(dataDir)).map((name) => Number.parseInt(name)))
  const states = new Map(exportStates(db).map(({ id, state }) => [id, state]))
  for (const id of ids) {
    const state = states.get(id)
    if (state === undefined || state === 'failed') removeExportFiles(dataDir, id)
    else if (state === 'done') removeExportParts(dataDir, id)
  }
}
