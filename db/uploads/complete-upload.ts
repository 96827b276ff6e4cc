import path from 'node:path'
import type { Readable } from '#db/engine/open.ts'
import { type StoredUpload, uploadOf } from '#db/queries/uploads/upload-of.ts'
import { receivedOf } from '#db/uploads/upload-files.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { UploadPurpose } from '#domain/uploads/purposes.ts'

/**
 * An upload of which every byte has arrived, for whoever reads its file (`uploadFile`); a picture that it became has taken
 * the file. Refused: `not-found`, also for another purpose; `upload-incomplete` with the bytes that have arrived.
 */
export function completeUpload(
  db: Readable,
  actor: Actor,
  { id, purpose }: { id: string; purpose: UploadPurpose },
): Result<StoredUpload, 'not-found' | 'upload-incomplete'> {
  const upload = uploadOf(db, actor, { id })
  if (upload?.purpose !== purpose) return refuse('not-found')
  const received = receivedOf(path.dirname(db.$client.name), upload)
  if (upload.mediaId !== null || received === upload.size) return ok(upload)
  return refuse('upload-incomplete', { details: { received } })
}
