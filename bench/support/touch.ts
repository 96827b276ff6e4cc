import { changed } from '#db/commands/shared/changed.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

const open = new Map<string, Db>()

/** Invalidates everything that depends on a tag, as a command would that changed nothing else. */
export function touch(dataDir: string, tag: string): void {
  const db = open.get(dataDir) ?? opened(dataDir)
  write(db, (tx) => ok(changed(tx, [tag], Date.now())))
}

function opened(dataDir: string): Db {
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  // Skips fsync: nothing here must survive a power cut, and a measurement should not wait for the disk.
  db.$client.pragma('synchronous=OFF')
  open.set(dataDir, db)
  return db
}

/** Closes the databases that `touch` has opened. */
export function closeDatabases(): void {
  for (const db of open.values()) db.$client.close()
  open.clear()
}
