import fs from 'node:fs'
import { finishUpload } from '#db/commands/uploads/end-upload.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { withDecodingSlot } from '#db/media/decoding-queue.ts'
import type { StoredUpload } from '#db/queries/uploads/upload-of.ts'
import { completeUpload } from '#db/uploads/complete-upload.ts'
import { removeUpload, uploadFile } from '#db/uploads/upload-files.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { Refusal, Result } from '#domain/result.ts'
import { env } from '#env.ts'

type Asked = { db: Db; actor: Actor; id: string }
type Whole = StoredUpload & { bytes: () => Promise<Buffer> }
/** Result of using an upload, with the id of its picture. */
type Became<T, Code extends string> = { ok: true; value: T; mediaId: string } | Refusal<Code>

/**
 * Makes a picture of a complete upload, in a queue, and then deletes its bytes. A repeated call passes the picture that
 * the upload became to `work`. Refuses with `not-found`, `upload-incomplete` or `too-busy`.
 */
export async function withCompleteUpload<T, Code extends string>(
  { db, actor, id }: Asked,
  work: (upload: Whole) => Promise<Became<T, Code>>,
): Promise<Result<T, Code | 'not-found' | 'upload-incomplete' | 'too-busy'>> {
  return withDecodingSlot(async () => {
    const upload = completeUpload(db, actor, { id, purpose: 'picture' })
    if (!upload.ok) return upload
    const file = uploadFile(env.dataDir, upload.value)
    const done = await work({ ...upload.value, bytes: () => fs.promises.readFile(file) })
    if (!done.ok) return done
    const { mediaId, value } = done
    await retryWhileBusy(db, () => finishUpload(db, actor, { id, mediaId }))
    await removeUpload(env.dataDir, id)
    return { ok: true, value }
  })
}
