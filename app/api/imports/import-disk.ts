import { BATCH_FILES } from '#db/import/batch/batch-folder.ts'
import { incomingExport } from '#db/import/desk/incoming-files.ts'
import { batchFileTime } from '#db/import/desk/plan-and-map.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import { env } from '#env.ts'

/** Tells commands which files of exports are in `DATA_DIR/incoming/`. */
export const importDisk = {
  isIncoming: (name: string): boolean => incomingExport(env.dataDir, name) !== null,
}

/** Adds when the plan and the proof of an import were made, which are files. */
export const withFileTimes = (view: ImportView): ImportView => ({
  ...view,
  plannedAt: batchFileTime(env.dataDir, view.id, BATCH_FILES.plan),
  provedAt: batchFileTime(env.dataDir, view.id, 'proof.json'),
})
