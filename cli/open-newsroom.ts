import { databaseFile, migrate } from '#db/migrate.ts'
import { type Db, openDatabase } from '#db/open.ts'
import { makePrivateFiles } from '#db/private-files.ts'
import { env } from '#env.ts'

/** The database of DATA_DIR, made and migrated if need be. Waits five seconds for what another process writes. */
export function openNewsroom(): { db: Db; dataDir: string } {
  makePrivateFiles()
  migrate(env.dataDir)
  const db = openDatabase(databaseFile(env.dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  return { db, dataDir: env.dataDir }
}
