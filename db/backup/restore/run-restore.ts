import fs from 'node:fs'
import path from 'node:path'
import type { Restored } from '#db/backup/restore-backup.ts'
import type { RestoreOrder, RestoreTask } from '#db/backup/restore/restore-child.ts'
import { runChild } from '#db/backup/run-child.ts'
import { restoreTimeLimitMs, tooLong } from '#domain/upkeep/restore-time-limits.ts'

/**
 * Restores a backup in a child process (see `restoreBackup`), for a caller that holds the server role of the data
 * folder and has closed its database. Rejects with a sentence if it failed, was aborted, or has not ended within
 * `timeLimitMs`, by default that of the file's size: the next start then opens the old database.
 */
export async function runRestore(
  dataDir: string,
  order: RestoreOrder,
  signal?: AbortSignal,
  timeLimitMs: number = restoreTimeLimitMs(sizeOf(order.file)),
): Promise<Restored> {
  const task: RestoreTask = { dataDir, order }
  const late = AbortSignal.timeout(timeLimitMs)
  const ends = signal ? AbortSignal.any([signal, late]) : late
  try {
    return await runChild<Restored>(path.join(import.meta.dirname, 'restore-child.ts'), task, ends)
  } catch (error) {
    if (late.aborted && signal?.aborted !== true) throw new Error(tooLong('restore', timeLimitMs), { cause: error })
    throw error
  }
}

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0
