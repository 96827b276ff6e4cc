import { ApiProblem } from '#components/desk/api.ts'
import type { UploadEvent, Why } from '#components/desk/media/queue/upload-machine.ts'
import { mediaQueueWords } from '#components/desk/words/media-queue.ts'

const { why: words, refusals } = mediaQueueWords
const MEGABYTE = 1024 * 1024
export const MAX_UPLOAD_BYTES = 20 * MEGABYTE
/** The browser cannot read the file's bytes: it was changed, moved, or its drive was removed. */
export const FILE_GONE: Why = words.unreadable
export const TAKEN_TYPES = ['image/jpeg', 'image/png', 'image/webp']

/** Formats a size: `412 KB`, `5.1 MB`. */
export function bytesSaid(bytes: number): string {
  if (bytes < 1_000 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / MEGABYTE).toFixed(1)} MB`
}

/** Says why a file is refused before it is sent; null if it can be sent. */
export function whyNotSent({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Why | null {
  if (size === 0) return words.empty
  if (size > MAX_UPLOAD_BYTES) return words.tooLarge(bytesSaid(size))
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
