import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

/** Thrown where another server already serves this data folder. */
export class RoleTaken extends Error {}

/**
 * Makes this process the one server of a data folder for as long as it lives: the kernel lets go of the lock even
 * after a `kill -9`. Workers and the terminal's commands need none.
 */
export function takeServerRole(dataDir: string): { release: () => void } {
  fs.mkdirSync(dataDir, { recursive: true })
  const lock = new Database(path.join(dataDir, 'server.lock'), { timeout: 500 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new RoleTaken(
        `Another Broadsheet already serves ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
      )
    }
    throw error
  }
  return { release: () => lock.close() }
}
