import { incomingExport } from '#db/import/desk/incoming-files.ts'
import { hasProof } from '#db/import/desk/plan-and-map.ts'
import { importBytesOf } from '#db/import/desk/upload-files.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import { env } from '#env.ts'

/** Tells commands which files of exports are on the disk. */
export const importDisk = {
  receivedOf: (upload: { id: string; name: string }): number => importBytesOf(env.dataDir, upload),
  isIncoming: (name: string): boolean => incomingExport(env.dataDir, name) !== null,
}

/** Adds whether the proof of an import was made, which is a file. */
export const withProof = (view: ImportView): ImportView => ({ ...view, isProved: hasProof(env.dataDir, view.id) })
