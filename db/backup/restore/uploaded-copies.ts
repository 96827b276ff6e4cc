import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { foldersIn, readFacts, uploadsFolder, writeFacts } from '#db/backup/restore/restore-folder.ts'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { receive } from '#db/media/incoming.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { type CopyUpload, storedUpload } from '#domain/upkeep/backups-view.ts'

/** Largest copy that can be uploaded. */
export const MAX_COPY_BYTES = 32 * 1024 ** 3
/** Most uploaded copies that are kept. */
const MOST_COPIES = 3

const factsFile = (dataDir: string, id: string) => path.join(uploadsFolder(dataDir), id, 'upload.json')
/** File of an uploaded copy. `id` is a `workId`. */
export const copyFile = (dataDir: string, id: string): string => path.join(uploadsFolder(dataDir), id, 'copy.db')

/** An uploaded copy and how much of it has arrived; null if there is none. */
export function uploadedCopy(dataDir: string, id: string): CopyUpload | null {
  const known = storedUpload.safeParse(readFacts(factsFile(dataDir, id)))
  if (!known.success) return null
  const received = fs.statSync(copyFile(dataDir, id), { throwIfNoEntry: false })?.size ?? 0
  return { id, ...known.data, received }
}

export const uploadedCopies = (dataDir: string): CopyUpload[] =>
  foldersIn(uploadsFolder(dataDir)).flatMap((id) => uploadedCopy(dataDir, id) ?? [])

/**
 * Begins the upload of a copy of `size` bytes. It is kept as files alone, since a row would go with the database that it
 * replaces. Refused: `too-large` beyond 32 GB; `too-many-uploads` if three are kept; `not-enough-room` if the disk could
 * not hold it twice, as a restore does.
 */
export function beginCopyUpload(
  dataDir: string,
  actor: Actor,
  { name, size }: { name: string; size: number },
): Result<CopyUpload, 'not-allowed' | 'too-large' | 'too-many-uploads' | 'not-enough-room'> {
  if (!can(actor, 'backup.restore')) return refuse('not-allowed')
  if (size > MAX_COPY_BYTES) return refuse('too-large', { field: 'size' })
  const others = uploadedCopies(dataDir)
  if (others.length >= MOST_COPIES) return refuse('too-many-uploads')
  const unsent = others.reduce((sum, one) => sum + one.size - one.received, 0)
  if (unsent + 2 * size > freeBytes(dataDir) - LEAST_FREE_BYTES) return refuse('not-enough-room')
  const id = randomBytes(16).toString('hex')
  fs.mkdirSync(path.join(uploadsFolder(dataDir), id), { recursive: true, mode: 0o700 })
  writeFacts(factsFile(dataDir, id), { name, size })
  return ok({ id, name, size, received: 0 })
}

/**
 * Appends bytes to the file of an upload (see `receive`). One that is complete may have been previewed, and takes no more:
 * a chunk that is sent again is counted and not written.
 */
export async function receiveCopy(
  dataDir: string,
  { id, size, received }: CopyUpload,
  body: AsyncIterable<Uint8Array> | null,
  from: number,
): Promise<number | null> {
  if (received < size) return receive(body, copyFile(dataDir, id), { from, max: size })
  let at = from
  for await (const piece of body ?? []) {
    at += piece.byteLength
    if (at > size) return null
  }
  return received
}

/** Deletes an uploaded copy. */
export function dropCopyUpload(dataDir: string, actor: Actor, id: string): Result<null, 'not-allowed' | 'not-found'> {
  if (!can(actor, 'backup.restore')) return refuse('not-allowed')
  if (!uploadedCopy(dataDir, id)) return refuse('not-found')
  fs.rmSync(path.join(uploadsFolder(dataDir), id), { recursive: true, force: true })
  return ok(null)
}
