import type { LibraryPicture } from '#components/desk/media/pictures.ts'

/** Why a file did not get into the library: in a few words for its row, and in full where there is more to say. */
export type Why = { short: string; long: string }

/** The picture that a file became: one that the library had already, or one that so many others look like. */
export type Became = { picture: LibraryPicture; isDouble: boolean; alike: number }

/** Where an upload stands. What it has sent it never sends again, but from `refused`, `cancelled` and `done` nothing goes on. */
export type Stage =
  | { is: 'queued' }
  | { is: 'sending' }
  /** Every byte is there, and the server makes a picture of it. */
  | { is: 'finishing' }
  /** The line is gone; it goes on by itself. */
  | { is: 'offline' }
  /** The server failed; it is asked again by itself. */
  | { is: 'retrying'; why: Why }
  /** It failed often enough: somebody has to say that it goes on. */
  | { is: 'stopped'; why: Why }
  | { is: 'refused'; why: Why }
  | { is: 'cancelled' }
  | ({ is: 'done' } & Became)

export type Upload = {
  key: string
  name: string
  /** Bytes. */
  size: number
  /** The picture that it takes the place of; null for a new one. */
  replaces: string | null
  /** Its name on the server; null until that has heard of it. */
  serverId: string | null
  /** Bytes that the server has. */
  received: number
  /** How often it was tried in vain, one after the other. */
  tries: number
  stage: Stage
}

export type UploadEvent =
  | { type: 'started' }
  | { type: 'known'; serverId: string; received: number }
  | { type: 'arrived'; received: number }
  /** The server has forgotten what was sent: it begins anew. */
  | { type: 'forgotten' }
  | { type: 'lost' }
  /** Where it tells, so many bytes of it are there all the same. */
  | { type: 'failed'; why: Why; received?: number | undefined }
  | { type: 'blocked'; why: Why }
  | { type: 'refused'; why: Why }
  /** Somebody said so, or the line is back. */
  | { type: 'again' }
  | { type: 'cancelled' }
  | ({ type: 'done' } & Became)

const FORGOTTEN: Why = { short: 'the server forgot it', long: 'The server has nothing of it any more. It begins anew.' }
const MAX_TRIES = 5
const FIRST_PAUSE_MS = 1_000
const LAST_PAUSE_MS = 15_000

export const queuedUpload = (key: string, file: { name: string; size: number }, replaces: string | null): Upload => ({
  ...{ key, replaces, name: file.name, size: file.size },
  ...{ serverId: null, received: 0, tries: 0, stage: { is: 'queued' } },
})

/** True for one that nothing more happens to. */
export const isOver = ({ stage }: Upload): boolean =>
  stage.is === 'done' || stage.is === 'refused' || stage.is === 'cancelled'

/** True for one that stands still and could go on. */
export const isHeld = ({ stage }: Upload): boolean =>
  stage.is === 'offline' || stage.is === 'retrying' || stage.is === 'stopped'

/** How long to wait after the last try that came to nothing. */
export const uploadPauseMs = ({ tries }: Pick<Upload, 'tries'>): number =>
  Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1))

/** Those to start where so many more may be under way, the oldest first; none while the line is gone. */
export function nextUploads(uploads: readonly Upload[], free: number): Upload[] {
  if (free <= 0 || uploads.some(({ stage }) => stage.is === 'offline')) return []
  return uploads.filter(({ stage }) => stage.is === 'queued').slice(0, free)
}

const sentStage = ({ size }: Upload, received: number): Stage =>
  received >= size ? { is: 'finishing' } : { is: 'sending' }

/** One step of an upload. Pure: no clock, no network. What is over stays over, whatever is still heard of it. */
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
      return uploadStep({ ...upload, serverId: null, received: 0 }, { type: 'failed', why: FORGOTTEN })
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
      return { ...upload, stage: { is: 'cancelled' } }
    case 'done': {
      const { type, ...became } = event
      return { ...upload, received: upload.size, stage: { is: type, ...became } }
    }
  }
}

const arrived = (upload: Upload, received: number) => ({ received, stage: sentStage(upload, received) })
