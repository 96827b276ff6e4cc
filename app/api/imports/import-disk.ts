import { incomingExport } from '#db/import/desk/incoming-files.ts'
import { importBytesOf } from '#db/import/desk/upload-files.ts'
import { env } from '#env.ts'

/** Tells commands which files of exports are on the disk. */
export const importDisk = {
  receivedOf: (upload: { id: string; name: string }): number => importBytesOf(env.dataDir, upload),
  isIncoming: (name: string): boolean => incomingExport(env.dataDir, name) !== null,
}
