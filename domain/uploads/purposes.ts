import { z } from 'zod'
import { MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { type Action, type Actor, can } from '#domain/permissions/can.ts'

/** Purposes of uploads. A feature that needs a file from a browser has a row below, and takes the file by `completeUpload`. */
export const uploadPurpose = z.enum(['picture', 'file', 'export', 'backup'])
export type UploadPurpose = z.infer<typeof uploadPurpose>

type Rules = {
  /** Permission to begin one. */
  action: Action
  /** True if everybody with that permission may continue and use it; otherwise its owner alone. */
  isShared: boolean
  /** Largest file in bytes. */
  maxBytes: number
  /** Most kept uploads of one person and of all together, and most bytes that all together may announce. */
  most: { each: number; all: number; bytes: number }
  /** Copies of the file for which the disk needs room; 0: only the next piece has to fit. */
  copies: number
  /** Time in ms after which it is removed: since it was begun or, if shared, since it was last continued or used. */
  keptMs: number
}

const MB = 1024 ** 2
const GB = 1024 ** 3
const DAY_MS = 86_400_000

export const UPLOAD_PURPOSES: Readonly<Record<UploadPurpose, Rules>> = {
  // A card of pictures of the largest size a person; 256 of them in all.
  picture: {
    action: 'media.add',
    isShared: false,
    maxBytes: 20 * MB,
    most: { each: 100, all: Infinity, bytes: 5 * GB },
    copies: 0,
    keptMs: DAY_MS,
  },
  // Files that stories link to are copied when they become files of the library.
  file: {
    action: 'media.add',
    isShared: false,
    maxBytes: MAX_FILE_BYTES,
    most: { each: 20, all: Infinity, bytes: 5 * GB },
    copies: 2,
    keptMs: DAY_MS,
  },
  export: {
    action: 'import.run',
    isShared: true,
    maxBytes: 4 * GB,
    most: { each: 40, all: Infinity, bytes: 8 * GB },
    copies: 1,
    keptMs: 7 * DAY_MS,
  },
  // A restore holds the copy twice.
  backup: {
    action: 'backup.restore',
    isShared: true,
    maxBytes: 32 * GB,
    most: { each: 3, all: 3, bytes: 96 * GB },
    copies: 2,
    keptMs: DAY_MS,
  },
}

/** True if the actor may continue, use and cancel an upload. */
export function isOwnUpload(actor: Actor, upload: { purpose: UploadPurpose; personId: string | null }): boolean {
  const { isShared, action } = UPLOAD_PURPOSES[upload.purpose]
  return isShared ? can(actor, action) : upload.personId === actor.id
}
