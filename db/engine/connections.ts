import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { env } from '#env.ts'

/**
 * The connections of a running process, opened at first use so that a build needs no database. On globalThis, because
 * Next bundles its own copy of this file.
 */
const shared = globalThis as typeof globalThis & { broadsheetDb?: { reader?: Db; writer?: Db } }
shared.broadsheetDb ??= {}
const open = shared.broadsheetDb

/** Read-only connection for public queries. */
export function reader(): Db {
  open.reader ??= openDatabase(databaseFile(env.dataDir), { mode: 'read', busyTimeoutMs: 50 })
  return open.reader
}

/** The one connection of this process that writes. */
export function writer(): Db {
  open.writer ??= openWriter()
  return open.writer
}

/** Another connection that writes, for a thread. */
export function openWriter(dataDir = env.dataDir): Db {
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 50 })
  // The parent checkpoints the WAL (`server/jobs/checkpoints.ts`); a commit does it only if the parent cannot keep up: 64
  // MB.
  db.$client.pragma('wal_autocheckpoint=16000')
  return db
}

export function closeLive(): void {
  open.reader?.$client.close()
  open.writer?.$client.close()
  delete open.reader
  delete open.writer
}
