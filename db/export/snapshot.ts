import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'

/**
 * Reads the newsroom as one moment saw it, while others write: one read transaction until `read` ends, however long that
 * is, so the connection is used for nothing else.
 */
export async function inSnapshot<T>(dataDir: string, read: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(databaseFile(dataDir), { mode: 'read', busyTimeoutMs: 5_000 })
  try {
    db.$client.exec('begin')
    return await read(db)
  } finally {
    db.$client.close()
  }
}
