import { createHash } from 'node:crypto'
import { type Decoded, type DecodeRefusal, decodePicture } from '#db/media/decoder.ts'
import { sniff } from '#db/media/sniff.ts'
import type { Focus } from '#domain/picture/focus.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { UPLOAD_PURPOSES } from '#domain/uploads/purposes.ts'

export const MAX_PICTURE_BYTES = UPLOAD_PURPOSES.picture.maxBytes

export type UploadRefusal = DecodeRefusal | 'too-large' | 'not-a-picture'

/**
 * Checks an upload before it is processed, and returns its SHA-256. Refuses `too-large`, and `not-a-picture` if its
 * bytes are no JPEG, PNG, WebP, AVIF or GIF.
 */
export function checkUpload(bytes: Uint8Array): Result<string, UploadRefusal> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) return refuse('too-large', { field: 'file' })
  if (!sniff(bytes)) return refuse('not-a-picture', { field: 'file' })
  return ok(createHash('sha256').update(bytes).digest('hex'))
}

/** Decodes it in a child process. */
export async function decodeUpload(bytes: Uint8Array, focus: Focus): Promise<Result<Decoded, UploadRefusal>> {
  const decoded = await decodePicture(bytes, focus)
  return decoded.ok ? decoded : { ...decoded, field: 'file' }
}
