import { fork } from 'node:child_process'
import path from 'node:path'
import type { Restored } from '#db/backup/restore-backup.ts'
import type { RestoreMessage, RestoreOrder } from '#db/backup/restore/restore-child.ts'

/**
 * Restores a backup in a child process (see `restoreBackup`), for a caller that holds the server role of the data
 * folder and has closed its database. Rejects with a sentence if it failed or was aborted.
 */
export function runRestore(dataDir: string, order: RestoreOrder, signal?: AbortSignal): Promise<Restored> {
  const child = fork(path.join(import.meta.dirname, 'restore-child.ts'), [dataDir, JSON.stringify(order)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const end = () => child.kill('SIGKILL')
  signal?.addEventListener('abort', end)
  return new Promise<Restored>((resolve, reject) => {
    let word: RestoreMessage | undefined
    child.on('message', (said) => {
      word = said as RestoreMessage
    })
    child.on('error', reject)
    child.on('exit', (code, killed) => {
      if (word && 'restored' in word) return resolve(word.restored)
      reject(new Error(word?.failed ?? `The process of the restore ended with ${killed ?? code}.`))
    })
  }).finally(() => signal?.removeEventListener('abort', end))
}
