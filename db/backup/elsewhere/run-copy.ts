import path from 'node:path'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import type { CopyTask } from '#db/backup/elsewhere/copy-child.ts'
import type { Copied } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { runChild } from '#db/backup/run-child.ts'

/** Copies a backup into a target in a child process (see `copyElsewhere`). Rejects with a sentence. */
export function runCopy({ url, key }: BackupTarget, file: string, signal?: AbortSignal): Promise<Copied> {
  const task: CopyTask = { url, key, file }
  return runChild<Copied>(path.join(import.meta.dirname, 'copy-child.ts'), task, signal)
}
