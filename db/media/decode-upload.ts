import { createHash } from 'node:crypto'
import { type DecodeRefusal, decodePicture } from '#db/media/decoder.ts'
import { sniff } from '#db/media/sniff.ts'
import type { Upload } from '#db/media/store-files.ts'
import type { Focus } from '#domain/picture/focus.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { UPLOAD_PURPOSES } from '#domain/uploads/purposes.ts'

export const MAX_PICTURE_BYTES = UPLOAD_PURPOSES.picture.maxBytes
const MAX_SVG_BYTES = 2 * 1024 ** 2

export type UploadRefusal = DecodeRefusal | 'too-large' | 'not-a-picture'

/**
 * Checks an upload before it is processed, and returns its SHA-256. Refuses `too-large`, and `not-a-picture` if its
 * bytes are no JPEG, PNG, WebP, AVIF, GIF or SVG.
 */
export function checkUpload(bytes: Uint8Array): Result<string, UploadRefusal> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) return refuse('too-large', { field: 'file' })
  const format = sniff(bytes)
  if (!format) return refuse('not-a-picture', { field: 'file' })
  if (format === 'svg' && bytes.byteLength > MAX_SVG_BYTES) return refuse('too-large', { field: 'file' })
  return ok(createHash('sha256').update(bytes).digest('hex'))
}

/** Decodes it in a child process; an SVG goes with it as `source`. */
export async function decodeUpload(bytes: Uint8Array, focus: Focus): Promise<Result<Upload, UploadRefusal>> {
  const decoded = await decodePicture(bytes, focus)
  if (!decoded.ok) return { ...decoded, field: 'file' }
  return ok({ ...decoded.value, source: sniff(bytes) === 'svg' ? bytes : null })
}
