import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { makePrivateFiles } from '#db/engine/private-files.ts'
import { env } from '#env.ts'

/**
 * Opens the database of DATA_DIR, which it creates and migrates if necessary. Waits up to five seconds for the write
 * lock.
 */
export function openNewsroom(): { db: Db; dataDir: string } {
  makePrivateFiles()
  migrate(env.dataDir)
  const db = openDatabase(databaseFile(env.dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  return { db, dataDir: env.dataDir }
}
