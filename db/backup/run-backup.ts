import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { BackupMessage } from '#db/backup/backup-child.ts'
import { FRUGAL_ARGS } from '#db/backup/frugal-args.ts'
import { partOf } from '#db/backup/make-backup.ts'
import type { Manifest } from '#db/backup/manifest.ts'
import { databaseFile } from '#db/engine/migrate.ts'

const LOOK_EVERY_MS = 200

type Options = { onProgress?: (bytes: number, ofBytes: number) => void; signal?: AbortSignal }

/**
 * Makes a backup in a child process (see `makeBackup`). Rejects with a sentence if it failed or was aborted, and
 * leaves no partial file.
 */
export function runBackup(dataDir: string, file: string, { onProgress, signal }: Options = {}): Promise<Manifest> {
  const child = fork(path.join(import.meta.dirname, 'backup-child.ts'), [dataDir, file], {
    execArgv: [...FRUGAL_ARGS],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ofBytes = fs.statSync(databaseFile(dataDir)).size
  const looking = setInterval(() => {
    const bytes = fs.statSync(partOf(file), { throwIfNoEntry: false })?.size
    if (bytes !== undefined) onProgress?.(Math.min(bytes, ofBytes), ofBytes)
  }, LOOK_EVERY_MS)
  const end = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', end)
  return new Promise<Manifest>((resolve, reject) => {
    let word: BackupMessage | undefined
    child.on('message', (said) => {
      word = said as BackupMessage
    })
    child.on('error', reject)
    child.on('exit', (code, killed) => {
      if (word && 'made' in word) return resolve(word.made)
      fs.rmSync(partOf(file), { force: true })
      const why = signal?.aborted ? 'it was interrupted' : (word?.failed ?? `its process ended with ${killed ?? code}`)
      reject(new Error(`The backup failed: ${why}.`))
    })
  }).finally(() => {
    clearInterval(looking)
    signal?.removeEventListener('abort', end)
  })
}
