import os from 'node:os'
import path from 'node:path'
import { syncWalSteadily } from '#cli/program/sync-wal.ts'
import type { Db } from '#db/engine/open.ts'
import { isServed } from '#db/engine/server-role.ts'

/** Priority below the editors' process and above the renderers of a server on the same machine. */
const BELOW_EDITORS = 3

/** Prepares a connection for one long job of writing. */
export function prepareBulkWrites(db: Db): void {
  // A larger page cache (with 64 MB the peak was 50 MB higher, for no less CPU), and fewer, larger checkpoints (64 MB,
  // as much as the journal may keep).
  db.$client.pragma('cache_size=-16384')
  db.$client.pragma('wal_autocheckpoint=16000')
  // Only the end of the job is acknowledged: checkpoints sync the batches, and everything is synced before the command
  // reports success. Whatever a server beside it acknowledges is synced by the server's own commit, these batches
  // included.
  db.$client.pragma('synchronous=NORMAL')
  if (!isServed(path.dirname(db.$client.name))) return
  os.setPriority(Math.min(19, os.getPriority() + BELOW_EDITORS))
  syncWalSteadily(db)
}

/** Syncs everything to disk before the command reports success. */
export function syncBulkWrites(db: Db): void {
  db.$client.pragma('synchronous=FULL')
  db.$client.pragma('wal_checkpoint(FULL)')
}
