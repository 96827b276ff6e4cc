import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

/**
 * True if a server holds a data folder at this moment. Unlike the mark that a killed server leaves, the lock is released
 * by the kernel. Reads only; false if the lock's file cannot be opened.
 */
export function isServerAlive(dataDir: string): boolean {
  const file = path.join(dataDir, 'server.lock')
  if (!fs.existsSync(file)) return false
  let lock: Database.Database | null = null
  try {
    lock = new Database(file, { readonly: true, timeout: 0 })
    lock.prepare('select count(*) from sqlite_schema').get()
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
  } finally {
    lock?.close()
  }
}
