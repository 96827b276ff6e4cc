import { env } from '#env.ts'

/** True where copies of backups go elsewhere without a key: they would stop with the first address of a reader. */
export const lacksBackupKey = (): boolean => env.backupUrl !== null && env.backupKey === null
