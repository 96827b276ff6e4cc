import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { t } from '#domain/messages/t.ts'

/** The reason an upload failed: a few words for its row, and a full sentence if there is more to say. */
export type Why = { short: string; long: string }

/** The resulting picture: `isDouble` if the library already had it; `alike` counts pictures that look like it. */
export type Became = { picture: LibraryPicture; isDouble: boolean; alike: number }

/** State of an upload. It resumes without resending bytes; `refused`, `cancelled`, `sent` and `done` are final. */
export type Stage =
  | { is: 'queued' }
  | { is: 'sending' }
  /** Every byte has arrived and the server is processing the picture. */
  | { is: 'finishing' }
  /** The connection is lost; the upload resumes by itself. */
  | { is: 'offline' }
  /** The server failed; the upload is retried automatically. */
  | { is: 'retrying'; why: Why }
  /** The retries are used up; somebody has to resume it. */
  | { is: 'stopped'; why: Why }
  | { is: 'refused'; why: Why }
  | { is: 'cancelled' }
  /** Every byte has arrived, of a file that somebody chooses later. */
  | { is: 'sent' }
  | ({ is: 'done' } & Became)

export type Upload = {
  key: string
  name: string
  /** Size in bytes. */
  size: number
  /** Id of the picture to replace; null for a new one. */
  replaces: string | null
  /** Id of the upload on the server; null before the first response. */
  serverId: string | null
  /** Bytes that the server has received. */
  received: number
  /** Number of consecutive failed attempts. */
  tries: number
  stage: Stage
}

export type UploadEvent =
  | { type: 'started' }
  | { type: 'known'; serverId: string; received: number }
  | { type: 'arrived'; received: number }
  /** The server dropped the upload; it restarts from the first byte. */
  | { type: 'forgotten' }
  | { type: 'lost' }
  /** `received`, if known, is the number of bytes that arrived despite the failure. */
  | { type: 'failed'; why: Why; received?: number | undefined }
  | { type: 'blocked'; why: Why }
  | { type: 'refused'; why: Why }
  /** Resumes after a click, or when the connection is back. */
  | { type: 'again' }
  | { type: 'cancelled' }
  | { type: 'sent' }
  | ({ type: 'done' } & Became)

const MAX_TRIES = 5
const FIRST_PAUSE_MS = 1_000
const LAST_PAUSE_MS = 15_000

export const queuedUpload = (key: string, file: { name: string; size: number }, replaces: string | null): Upload => ({
  key,
  replaces,
  name: file.name,
  size: file.size,
  serverId: null,
  received: 0,
  tries: 0,
  stage: { is: 'queued' },
})

/** True if the upload is in a final state. */
export const isOver = ({ stage }: Upload): boolean => ['done', 'sent', 'refused', 'cancelled'].includes(stage.is)

/** True if the upload is paused and can resume. */
export const isHeld = ({ stage }: Upload): boolean =>
  stage.is === 'offline' || stage.is === 'retrying' || stage.is === 'stopped'

/** Exponential backoff: the delay in ms before the next retry. */
export const uploadPauseMs = ({ tries }: Pick<Upload, 'tries'>): number =>
  Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1))

/** Returns up to `free` queued uploads to start, oldest first; none while offline. */
export function nextUploads(uploads: readonly Upload[], free: number): Upload[] {
  if (free <= 0 || uploads.some(({ stage }) => stage.is === 'offline')) return []
  return uploads.filter(({ stage }) => stage.is === 'queued').slice(0, free)
}

const sentStage = ({ size }: Upload, received: number): Stage =>
  received >= size ? { is: 'finishing' } : { is: 'sending' }

/** Reducer of an upload. Pure: no clock, no network. A final state ignores later events. */
export function uploadStep(upload: Upload, event: UploadEvent): Upload {
  if (isOver(upload)) return upload
  switch (event.type) {
    case 'started':
      return { ...upload, stage: sentStage(upload, upload.received) }
    case 'known':
      return { ...upload, serverId: event.serverId, ...arrived(upload, event.received) }
    case 'arrived':
      return { ...upload, tries: 0, ...arrived(upload, event.received) }
    case 'forgotten':
      return uploadStep(
        { ...upload, serverId: null, received: 0 },
        {
          type: 'failed',
          why: {
            short: t('the upload expired'),
            long: t('The server no longer has the upload. It starts again from the beginning.'),
          },
        },
      )
    case 'lost':
      return { ...upload, tries: upload.tries + 1, stage: { is: 'offline' } }
    case 'failed': {
      const tries = upload.tries + 1
      const { received = upload.received } = event
      return { ...upload, tries, received, stage: { is: tries < MAX_TRIES ? 'retrying' : 'stopped', why: event.why } }
    }
    case 'blocked':
      return { ...upload, stage: { is: 'stopped', why: event.why } }
    case 'again':
      return isHeld(upload) ? { ...upload, tries: 0, stage: { is: 'queued' } } : upload
    case 'refused':
      return { ...upload, stage: { is: 'refused', why: event.why } }
    case 'cancelled':
    case 'sent':
      return { ...upload, stage: { is: event.type } }
    case 'done': {
      const { type, ...became } = event
      return { ...upload, received: upload.size, stage: { is: type, ...became } }
    }
  }
}

const arrived = (upload: Upload, received: number) => ({ received, stage: sentStage(upload, received) })
