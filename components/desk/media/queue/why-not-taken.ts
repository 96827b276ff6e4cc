import { ApiProblem } from '#components/desk/api.ts'
import type { UploadEvent, Why } from '#components/desk/media/queue/upload-machine.ts'

const MEGABYTE = 1024 * 1024
export const MAX_UPLOAD_BYTES = 20 * MEGABYTE
/** The browser cannot read the file's bytes: it was changed, moved, or its drive was removed. */
export const FILE_GONE: Why = {
  short: 'the file cannot be read',
  long: 'It was changed, moved or removed after it was chosen. Choose it again.',
}
export const TAKEN_TYPES = ['image/jpeg', 'image/png', 'image/webp']

/** Formats a size: `412 KB`, `5.1 MB`. */
export function bytesSaid(bytes: number): string {
  if (bytes < 1_000 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / MEGABYTE).toFixed(1)} MB`
}

/** Says why a file is refused before it is sent; null if it can be sent. */
export function whyNotSent({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Why | null {
  if (size === 0) return { short: 'the file is empty', long: 'The file is empty. Save it again and send that.' }
  if (size > MAX_UPLOAD_BYTES) {
    const long = `It has ${bytesSaid(size)}, and 20 MB is the most. Save it smaller, or as JPEG, and send that.`
    return { short: `${bytesSaid(size)} is too large`, long }
  }
  if (TAKEN_TYPES.includes(type)) return null
  const kind = (/\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? type.replace('image/', '')).toUpperCase()
  const short = kind === '' ? 'this kind is not taken' : `${kind} is not taken`
  const phone = ' On an iPhone choose Settings, Camera, Formats, Most Compatible.'
  const long = `Browsers of readers show JPEG, PNG and WebP. Save it as one of those.${/HEI[CF]/.test(kind) ? phone : ''}`
  return { short, long }
}

const BROKEN: Record<string, string> = {
  'not-a-picture': 'not a picture',
  'not-decodable': 'the file is damaged',
  'too-many-pixels': 'too many pixels',
  'decoding-took-too-long': 'took too long to read',
  'too-large': 'too large',
  'not-allowed': 'your role may not',
}

/** Maps an API problem to an upload event. */
export function eventOfProblem(error: ApiProblem): UploadEvent {
  const { status, code, title } = error
  if (status === 0) return { type: 'lost' }
  if (code === 'desk-fault') return { type: 'failed', why: { short: 'this window failed', long: title } }
  if (status === 401) {
    return {
      type: 'blocked',
      why: { short: 'you were signed out', long: 'Sign in again in another window, then go on here.' },
    }
  }
  if (status === 507) return { type: 'blocked', why: { short: 'the server’s disk is full', long: title } }
  if (status >= 500 || status === 429) return { type: 'failed', why: { short: 'the server failed', long: title } }
  if (code === 'bytes-missing' || code === 'upload-incomplete') {
    const received = typeof error.body['received'] === 'number' ? error.body['received'] : undefined
    return { type: 'failed', why: { short: 'a piece was lost', long: title }, received }
  }
  if (status === 404) return { type: 'forgotten' }
  return { type: 'refused', why: { short: BROKEN[code] ?? 'not taken', long: title } }
}
