import fs from 'node:fs'
import { parseBackupPlace } from '#domain/upkeep/backup-place.ts'

/** True if copies elsewhere go to a folder on the disk of the newsroom, with which they would be lost. */
export function isSameDisk(backupUrl: string | null, dataDir: string): boolean {
  // A bucket is no disk, and its key may stand elsewhere than in its address.
  if (backupUrl === null || backupUrl.startsWith('s3:')) return false
  const place = parseBackupPlace(backupUrl)
  if (place.kind === 's3') return false
  return fs.existsSync(place.folder) && fs.statSync(place.folder).dev === fs.statSync(dataDir).dev
}
