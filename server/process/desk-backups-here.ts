import { createDeskBackups } from '#db/backup/restore/create-desk-backups.ts'
import { setDeskBackups } from '#db/backup/restore/desk-backups.ts'
import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'
import { env } from '#env.ts'
import { recordBackup } from '#server/jobs/record-backup.ts'

/** Lets the desk in this process work on backups. `restore` tells the parent; null where there is none. */
export function deskBackupsHere(restore: ((order: RestoreOrder) => void) | null): void {
  const place = { url: env.backupUrl, key: env.backupKey }
  setDeskBackups(createDeskBackups({ dataDir: env.dataDir, place, restore, onRun: recordBackup }))
}
