import { forgetUploads } from '#db/commands/uploads/end-upload.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { type Failed, removeOldFolders, writtenAt } from '#db/uploads/remove-old-folders.ts'
import { uploadFile, uploadsFolder } from '#db/uploads/upload-files.ts'

/** Bytes without a row may be of a request that is still being received. */
const ORPHAN_KEPT_MS = 86_400_000

/** Removes uploads that are too old, and bytes that belong to none. `now` in ms UTC. */
export async function sweepUploads(db: Db, dataDir: string, now: number): Promise<{ uploads: number; failed: Failed }> {
  const kept = await retryWhileBusy(db, () => forgetUploads(db, (one) => writtenAt(uploadFile(dataDir, one)), now))
  const failed: Failed = []
  const isKept = (name: string) => kept.has(name)
  return { uploads: removeOldFolders(uploadsFolder(dataDir), now - ORPHAN_KEPT_MS, { isKept, failed }), failed }
}
