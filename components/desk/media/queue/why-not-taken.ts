import { ApiProblem } from '#components/desk/api.ts'
import { fileSize } from '#components/desk/parts/file-size.ts'
import type { UploadEvent, Why } from '#components/desk/uploads/upload-machine.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { UPLOAD_PURPOSES } from '#domain/uploads/purposes.ts'

const REFUSALS: Readonly<Record<string, Message>> = {
  'not-a-picture': msg('not a picture'),
  'not-decodable': msg('the file is damaged'),
  'too-many-pixels': msg('too many pixels'),
  'decoding-took-too-long': msg('took too long to read'),
  'too-large': msg('too large'),
  'not-allowed': msg('not allowed for your role'),
}

export const TAKEN_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/svg+xml']

/** Says why a file is refused before it is sent; null if it can be sent. */
export function whyNotSent({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): Why | null {
  if (size === 0) return { short: t('the file is empty'), long: t('The file is empty. Save it again and upload that.') }
  if (size > UPLOAD_PURPOSES.picture.maxBytes)
    return {
      short: t('{size} is too large', { size: fileSize(size) }),
      long: t('The file has {size}, and the limit is 20 MB. Save it smaller, or as JPEG, and upload that.', {
        size: fileSize(size),
      }),
    }
  if (TAKEN_TYPES.includes(type)) return null
  const kind = (/\.([a-z0-9]{2,5})$/i.exec(name)?.[1] ?? type.replace('image/', '')).toUpperCase()
  const long = t('Upload the picture as JPEG, PNG, WebP, AVIF, GIF or SVG.')
  return {
    short: kind === '' ? t('file type not supported') : t('{kind} is not supported', { kind }),
    long: /HEI[CF]/.test(kind)
      ? `${long} ${t('On an iPhone choose Settings, Camera, Formats, Most Compatible.')}`
      : long,
  }
}

/** Maps an API problem to an upload event. */
export function eventOfProblem(error: ApiProblem): UploadEvent {
  const { status, code, title } = error
  if (status === 0) return { type: 'lost' }
  if (code === 'desk-fault') return { type: 'failed', why: { short: t('error in this window'), long: title } }
  if (status === 401)
    return {
      type: 'blocked',
      why: { short: t('you were signed out'), long: t('Sign in again in another window, then resume here.') },
    }
  if (status === 507) return { type: 'blocked', why: { short: t('the server’s disk is full'), long: title } }
  if (status >= 500 || status === 429) return { type: 'failed', why: { short: t('the server failed'), long: title } }
  if (code === 'bytes-missing' || code === 'upload-incomplete') {
    const received = typeof error.body['received'] === 'number' ? error.body['received'] : undefined
    return { type: 'failed', why: { short: t('part of the file was lost'), long: title }, received }
  }
  if (status === 404) return { type: 'forgotten' }
  const refusal = REFUSALS[code]
  return { type: 'refused', why: { short: refusal ? t(refusal) : t('not accepted', {}, 'file'), long: title } }
}
