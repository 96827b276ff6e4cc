import fs from 'node:fs'
import type { Db } from '#db/open.ts'

/** Who waits for the database's lock looks again every few milliseconds, and says so each time. */
const STILL_WAITING_MS = 10

const fileOf = (db: Db): string => `${db.$client.name}-waiting`

/** Tells whoever writes for long that somebody waits for the lock: the time of an empty file beside the database. */
export function sayWaiting(db: Db): void {
  const now = new Date()
  try {
    fs.utimesSync(fileOf(db), now, now)
  } catch {
    // Not there yet. Where it cannot be made, the wait is only longer.
    fs.writeFile(fileOf(db), '', () => {})
  }
}

/** True where somebody waits for the lock of this database. A few microseconds. */
export function someoneWaits(db: Db): boolean {
  const file = fs.statSync(fileOf(db), { throwIfNoEntry: false })
  return file !== undefined && Math.abs(Date.now() - file.mtimeMs) < STILL_WAITING_MS
}
