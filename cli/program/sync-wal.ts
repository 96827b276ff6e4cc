import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Wait between two syncs: at 20 MB/s of an import some 2 MB are written meanwhile. */
const EVERY_MS = 100

/**
 * Syncs the write-ahead log from time to time, in the thread pool, as long as the connection is open. A job that commits
 * without a sync otherwise leaves all of that to the next commit of an editor, who waits for it. It keeps no process
 * alive.
 */
export function syncWalSteadily(db: Db): void {
  const file = `${db.$client.name}-wal`
  let fd: number | null = null
  let synced = 0
  let isSyncing = false
  const timer = setInterval(() => {
    if (!db.$client.open) return end()
    if (isSyncing) return
    try {
      // SQLite holds no lock on this file, so opening it here releases none.
      fd ??= fs.openSync(file, 'r+')
      const { changes = 0 } = statement<{ changes: number }>(db, 'select total_changes() changes').get() ?? {}
      if (changes === synced) return
      synced = changes
    } catch {
      // Without it an editor's commit only takes longer.
      return end()
    }
    isSyncing = true
    fs.fdatasync(fd, () => {
      isSyncing = false
    })
  }, EVERY_MS)
  timer.unref()

  function end(): void {
    clearInterval(timer)
    if (fd !== null && !isSyncing) fs.closeSync(fd)
  }
}
