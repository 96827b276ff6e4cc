import { ApiProblem } from '#components/desk/api.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import type { UploadEvent, Why } from '#components/desk/uploads/upload-machine.ts'
import { mediaQueueWords } from '#components/desk/words/media-queue.ts'
import { UPLOAD_PURPOSES } from '#domain/uploads/purposes.ts'

const { why: words, refusals } = mediaQueueWords
export const TAKEN_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/svg+xml']

/** Says why a file is refused before it is sent; null if it can be sent. */
export function whyNotSent({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Why | null {
  if (size === 0) return words.empty
  if (size > UPLOAD_PURPOSES.picture.maxBytes) return words.tooLarge(fileSize(size))
  if (TAKEN_TYPES.includes(type)) return null
  const kind = (/\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? type.replace('image/', '')).toUpperCase()
  const { short, long } = words.unsupported(kind)
  return { short, long: /HEI[CF]/.test(kind) ? `${long} ${words.iPhone}` : long }
}

/** Maps an API problem to an upload event. */
export function eventOfProblem(error: ApiProblem): UploadEvent {
  const { status, code, title } = error
  if (status === 0) return { type: 'lost' }
  if (code === 'desk-fault') return { type: 'failed', why: { short: words.window, long: title } }
  if (status === 401) return { type: 'blocked', why: words.signedOut }
  if (status === 507) return { type: 'blocked', why: { short: words.diskFull, long: title } }
  if (status >= 500 || status === 429) return { type: 'failed', why: { short: words.server, long: title } }
  if (code === 'bytes-missing' || code === 'upload-incomplete') {
    const received = typeof error.body['received'] === 'number' ? error.body['received'] : undefined
    return { type: 'failed', why: { short: words.incomplete, long: title }, received }
  }
  if (status === 404) return { type: 'forgotten' }
  return { type: 'refused', why: { short: refusals[code] ?? words.refused, long: title } }
}
