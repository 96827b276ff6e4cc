import { answerParent } from '#db/backup/answer-parent.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'

/** Orders a restore: the file, its SHA-256 when it was previewed, what the audit log calls it, and who restores. */
export type RestoreOrder = { file: string; sha256: string; name: string; by: { id: string | null } }
export type RestoreTask = { dataDir: string; order: RestoreOrder }

/** A process of its own, since a restore blocks, and a kill of it is harmless. The parent holds the server role. */
answerParent(
  ({ dataDir, order: { file, sha256, name, by } }: RestoreTask) =>
    restoreBackup(dataDir, file, Date.now(), { role: 'held', sha256, by: { actor: by, name } }),
  { isUrgent: true },
)
