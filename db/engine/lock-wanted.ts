import fs from 'node:fs'
import type { Db } from '#db/engine/open.ts'

/** A process that waits for the write lock retries every few milliseconds, and signals that each time. */
const STILL_WAITING_MS = 10

const fileOf = (db: Db): string => `${db.$client.name}-waiting`

/** Signals a long writer that another process wants the lock, by the mtime of an empty file beside the database. */
export function signalLockWanted(db: Db): void {
  const now = new Date()
  try {
    fs.utimesSync(fileOf(db), now, now)
  } catch {
    // The file does not exist yet. If it cannot be created, the wait is only longer.
    fs.writeFile(fileOf(db), '', () => {})
  }
}

/** True if a process wants the write lock of this database, or wanted it within the last `ms`. A few microseconds. */
export function isLockWanted(db: Db, ms = STILL_WAITING_MS): boolean {
  const file = fs.statSync(fileOf(db), { throwIfNoEntry: false })
  return file !== undefined && Math.abs(Date.now() - file.mtimeMs) < ms
}
