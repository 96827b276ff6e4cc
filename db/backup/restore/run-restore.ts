import path from 'node:path'
import type { Restored } from '#db/backup/restore-backup.ts'
import type { RestoreOrder, RestoreTask } from '#db/backup/restore/restore-child.ts'
import { runChild } from '#db/backup/run-child.ts'

/**
 * Restores a backup in a child process (see `restoreBackup`), for a caller that holds the server role of the data
 * folder and has closed its database. Rejects with a sentence if it failed or was aborted.
 */
export function runRestore(dataDir: string, order: RestoreOrder, signal?: AbortSignal): Promise<Restored> {
  const task: RestoreTask = { dataDir, order }
  return runChild<Restored>(path.join(import.meta.dirname, 'restore-child.ts'), task, signal)
}
