import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { withFileNamed } from '#db/engine/with-file-named.ts'

/** Another server already serves this data folder. */
export class RoleTaken extends Error {}

export type ServerRole = {
  /** True if the last server of this folder was killed, or its machine lost power. */
  wasKilled: boolean
  /**
   * Releases the role at the end of a graceful shutdown, or of a command. `hasReplaced` false: the database is still the
   * one that a killed server left, so its mark stays, and the next start checks it.
   */
  release: (hasReplaced?: boolean) => void
}

// Exists while a server runs: found at a start, it was left by a server that was killed.
const markOf = (dataDir: string): string => path.join(dataDir, 'serving')

/** True while a server of this folder runs, and after one was killed until the next has stopped. A few microseconds. */
export const isServed = (dataDir: string): boolean => fs.existsSync(markOf(dataDir))

/**
 * Makes this process the one server of a data folder for as long as it lives: the kernel releases the lock even after
 * a `kill -9`. Workers and the terminal's commands need none. Throws `RoleTaken`.
 */
export function takeServerRole(dataDir: string): ServerRole {
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'server.lock')
  const lock = new Database(file, { timeout: 500 })
  try {
    withFileNamed(file, () => lock.exec('begin exclusive'))
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new RoleTaken(
        `Another Broadsheet already serves ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
      )
    }
    throw error
  }
  const mark = markOf(dataDir)
  const wasKilled = isServed(dataDir)
  fs.writeFileSync(mark, '')
  return {
    wasKilled,
    release: (hasReplaced = true) => {
      if (hasReplaced || !wasKilled) fs.rmSync(mark, { force: true })
      lock.close()
    },
  }
}
