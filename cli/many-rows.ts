import type { Db } from '#db/open.ts'

/** Readies a connection for one long job of writing. */
export function readyForManyRows(db: Db): void {
  // One connection for one long job: room for the pages that it comes back to, and fewer, larger checkpoints (64 MB, as
  // much as the journal may keep).
  db.$client.pragma('cache_size=-65536')
  db.$client.pragma('wal_autocheckpoint=16000')
  // Only its end is acknowledged: batches go to disk by checkpoints, and all of it before the command says so. What a
  // server beside it acknowledges is synced by the server's own commit, these batches included.
  db.$client.pragma('synchronous=NORMAL')
}

/** Puts all that was written to disk, before anything is said of it. */
export function syncManyRows(db: Db): void {
  db.$client.pragma('synchronous=FULL')
  db.$client.pragma('wal_checkpoint(FULL)')
}
