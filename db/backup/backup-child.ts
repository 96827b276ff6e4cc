import os from 'node:os'
import { makeBackup } from '#db/backup/make-backup.ts'

export type BackupMessage = { made: ReturnType<typeof makeBackup> } | { failed: string }

/** A process of its own, since a backup blocks; its priority is below readers and writers. */
const [dataDir = '', file = ''] = process.argv.slice(2)
process.on('disconnect', () => process.exit(1))
os.setPriority(10)

function run(): BackupMessage {
  try {
    return { made: makeBackup(dataDir, file, Date.now()) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
process.send?.(run(), () => process.disconnect())
