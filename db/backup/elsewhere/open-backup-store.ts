import type { BackupStore } from '#db/backup/elsewhere/backup-store.ts'
import { folderStore } from '#db/backup/elsewhere/folder-store.ts'
import { s3Store } from '#db/backup/elsewhere/s3-store.ts'
import { parseBackupPlace, placeInWords } from '#domain/upkeep/backup-place.ts'

/**
 * Opens the place of BACKUP_URL, whose copies are encrypted if there is a key (BACKUP_KEY); null if none is set. Nothing
 * is asked of the place yet, and the S3 client is loaded only at its first use. Throws a sentence if the address is
 * wrong.
 */
export function openBackupStore(url: string | null, key: string | null): BackupStore | null {
  if (url === null) return null
  const place = parseBackupPlace(url)
  const opened = place.kind === 'folder' ? folderStore(place.folder) : s3Store(place)
  return { url, key, where: placeInWords(place), ...opened }
}
