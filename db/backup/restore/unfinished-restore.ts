import fs from 'node:fs'
import path from 'node:path'
import { databaseFile } from '#db/engine/migrate.ts'

/** Folder of the data folder in which a backup is made ready to take the database's place. */
export const RESTORING = 'restoring'
/** How the name of a previous database begins, in `backups/`. */
export const BEFORE_RESTORE = 'before-restore-'

/**
 * Removes what a restore left that was killed before the new database got its name: its temporary copy, and the second
 * name of the database, which is no backup while it is the database itself. Call before the database is opened. Returns
 * true if there was anything.
 */
export function dropUnfinishedRestore(dataDir: string): boolean {
  const staging = path.join(dataDir, RESTORING)
  const aside = secondName(dataDir)
  const isUnfinished = aside !== null || fs.existsSync(staging)
  if (aside !== null) {
    for (const end of ['-wal', '-shm']) {
      if (fs.existsSync(aside + end)) fs.renameSync(aside + end, databaseFile(dataDir) + end)
    }
    fs.rmSync(aside)
  }
  fs.rmSync(staging, { recursive: true, force: true })
  return isUnfinished
}

/** The path of a previous database that is the same file as the present one; null if there is none. */
function secondName(dataDir: string): string | null {
  const folder = path.join(dataDir, 'backups')
  const ours = fs.statSync(databaseFile(dataDir), { throwIfNoEntry: false })
  if (!ours || ours.nlink < 2 || !fs.existsSync(folder)) return null
  const names = fs.readdirSync(folder).filter((name) => name.startsWith(BEFORE_RESTORE) && name.endsWith('.db'))
  const found = names.find((name) => fs.statSync(path.join(folder, name)).ino === ours.ino)
  return found === undefined ? null : path.join(folder, found)
}
