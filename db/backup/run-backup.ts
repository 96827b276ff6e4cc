import fs from 'node:fs'
import path from 'node:path'
import type { BackupTask } from '#db/backup/backup-child.ts'
import { partOf } from '#db/backup/make-backup.ts'
import type { Manifest } from '#db/backup/manifest.ts'
import { runChild } from '#db/backup/run-child.ts'
import { databaseFile } from '#db/engine/migrate.ts'

const POLL_EVERY_MS = 200

type Options = { onProgress?: (bytes: number, ofBytes: number) => void; signal?: AbortSignal }

/**
 * Makes a backup in a child process (see `makeBackup`). Rejects with a sentence if it failed or was aborted, and
 * leaves no partial file.
 */
export async function runBackup(
  dataDir: string,
  file: string,
  { onProgress, signal }: Options = {},
): Promise<Manifest> {
  const ofBytes = fs.statSync(databaseFile(dataDir)).size
  const polling = setInterval(() => {
    const bytes = fs.statSync(partOf(file), { throwIfNoEntry: false })?.size
    if (bytes !== undefined) onProgress?.(Math.min(bytes, ofBytes), ofBytes)
  }, POLL_EVERY_MS)
  const task: BackupTask = { dataDir, file }
  try {
    return await runChild<Manifest>(path.join(import.meta.dirname, 'backup-child.ts'), task, signal)
  } catch (error) {
    fs.rmSync(partOf(file), { force: true })
    throw new Error(`The backup failed: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    clearInterval(polling)
  }
}
