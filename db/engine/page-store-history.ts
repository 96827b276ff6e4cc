import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Note } from '#db/engine/change-log.ts'

/** The store of readers' pages (`db/page-store`): a cache that may be deleted while no server runs. */
export const pageStoreFile = (dataDir: string): string => path.join(dataDir, 'pages.db')

/** The highest position in the change log that a store saw; null without a store, or if it cannot be read. */
export function highestStored(dataDir: string): Note | null {
  const file = pageStoreFile(dataDir)
  if (!fs.existsSync(file)) return null
  let client: Database.Database | undefined
  try {
    client = new Database(file, { readonly: true, timeout: 1_000 })
    return client.prepare<[], Note>('select epoch, seq from state').get() ?? null
  } catch {
    // A store that is damaged is removed by the next start of the server, and nothing of it is served.
    return null
  } finally {
    client?.close()
  }
}

/**
 * Gives the database a new epoch if the store of pages beside it saw a later position of the same epoch: the file was
 * copied back by hand, or is that of a snapshot or a replica, and would use the same seqs again for other changes. Its
 * newsletters are held.
 * Every program calls this before it writes, under the migration lock. Returns true if it did.
 */
export function leaveUsedSeqs(client: Database.Database, dataDir: string, now: number): boolean {
  // The store first: its position is never above that of the database that it was made from.
  const stored = highestStored(dataDir)
  if (stored === null) return false
  const begin = client.transaction(() => {
    const isOlder = client
      .prepare('select 1 from epoch where value = ? and (select coalesce(max(seq), 0) from changes) < ?')
      .get(stored.epoch, stored.seq)
    if (!isOlder) return false
    client.prepare('update epoch set value = lower(hex(randomblob(16)))').run()
    // Nobody knows who left a newsletter since.
    if (client.prepare("select 1 from pragma_table_info('reader_key')").get())
      client
        .prepare(
          "update reader_key set held_at = ? where exists (select 1 from subscriptions where state = 'confirmed')",
        )
        .run(now)
    // Readers may hold pages of the lost history, with later dates than those that are sent from now on.
    client.prepare('update changes set at = max(at, ?)').run(now)
    return true
  })
  return begin.immediate()
}
