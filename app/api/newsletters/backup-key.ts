import { ok, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

/** Refuses where copies of backups go elsewhere without a key: they would stop with the first reader. */
export const backupKey = () =>
  env.backupUrl !== null && env.backupKey === null ? refuse('backup-key-missing') : ok(null)
