import type { Db } from '#db/engine/open.ts'

/** Prepares a connection for one long job of writing. */
export function prepareBulkWrites(db: Db): void {
  // Gives one long job a larger page cache and fewer, larger checkpoints (64 MB, as much as the journal may keep).
  db.$client.pragma('cache_size=-65536')
  db.$client.pragma('wal_autocheckpoint=16000')
  // Only the end of the job is acknowledged: checkpoints sync the batches, and everything is synced before the command
  // reports success. Whatever a server beside it acknowledges is synced by the server's own commit, these batches
  // included.
  db.$client.pragma('synchronous=NORMAL')
}

/** Syncs everything to disk before the command reports success. */
export function syncBulkWrites(db: Db): void {
  db.$client.pragma('synchronous=FULL')
  db.$client.pragma('wal_checkpoint(FULL)')
}
