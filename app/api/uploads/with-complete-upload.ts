import fs from 'node:fs'
import { z } from 'zod'
import { finishUpload } from '#db/commands/media/uploads.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { withDecodingSlot } from '#db/media/decoding-queue.ts'
import { dropIncoming, incomingFile, receivedOf } from '#db/media/incoming.ts'
import { type Upload, uploadOf } from '#db/queries/media/upload-of.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { type Refusal, type Result, refuse } from '#domain/result.ts'
import { env } from '#env.ts'

/** Id of an upload; only its owner knows it. */
export const uploadId = z.string().regex(/^[0-9a-f]{32}$/)

type Asked = { db: Db; actor: Actor; id: string }
type Whole = Upload & { bytes: () => Promise<Buffer> }
/** Result of using an upload, with the id of its picture. */
type Became<T, Code extends string> = { ok: true; value: T; mediaId: string } | Refusal<Code>

/**
 * Processes a complete upload in a queue and then deletes its bytes. A repeated call passes the picture that the upload
 * became to `work`. Refuses with `not-found`, `upload-incomplete` or `too-busy`.
 */
export async function withCompleteUpload<T, Code extends string>(
  { db, actor, id }: Asked,
  work: (upload: Whole) => Promise<Became<T, Code>>,
): Promise<Result<T, Code | 'not-found' | 'upload-incomplete' | 'too-busy'>> {
  return withDecodingSlot(async () => {
    const upload = uploadOf(db, actor, { id })
    if (!upload) return refuse('not-found')
    const received = receivedOf(env.dataDir, id)
    if (upload.mediaId === null && received !== upload.size)
      return refuse('upload-incomplete', { details: { received } })
    const done = await work({ ...upload, bytes: () => fs.promises.readFile(incomingFile(env.dataDir, id)) })
    if (!done.ok) return done
    const { mediaId, value } = done
    await retryWhileBusy(db, () => finishUpload(db, actor, { id, mediaId }))
    await dropIncoming(env.dataDir, id)
    return { ok: true, value }
  })
}
