import type { BackupStore } from '#db/backup/elsewhere/backup-store.ts'
import { StoreProblem } from '#db/backup/elsewhere/backup-store.ts'
import type { BackupPlace } from '#domain/upkeep/backup-place.ts'

type S3Place = Extract<BackupPlace, { kind: 's3' }>

/** Keeps copies in a bucket of an S3-compatible store. */
export function s3Store(_place: S3Place): Omit<BackupStore, 'url' | 'key' | 'where'> {
  throw new StoreProblem('x')
}
