import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { folderTarget } from '#db/backup/elsewhere/folder-target.ts'
import { s3Target } from '#db/backup/elsewhere/s3-target.ts'
import { parseBackupPlace, placeInWords } from '#domain/upkeep/backup-place.ts'

/**
 * Opens the place of BACKUP_URL, whose copies are encrypted if there is a key (BACKUP_KEY); null if none is set.
 * Nothing is asked of the place yet, and the S3 client is loaded only at its first use. Throws a sentence if the
 * address is wrong.
 */
export function openBackupTarget(url: string | null, key: string | null): BackupTarget | null {
  if (url === null) return null
  const place = parseBackupPlace(url)
  const opened = place.kind === 'folder' ? folderTarget(place.folder) : s3Target(place)
  return { url, key, where: placeInWords(place), ...opened }
}
