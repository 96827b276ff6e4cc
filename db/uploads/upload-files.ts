import fs from 'node:fs'
import path from 'node:path'
import { LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { storedName } from '#domain/uploads/stored-name.ts'

type Named = { id: string; name: string }

/** Folder of uploads. Nothing in it is ever served, backed up or exported. */
export const uploadsFolder = (dataDir: string): string => path.join(dataDir, 'uploads')
const uploadFolder = (dataDir: string, id: string) => path.join(uploadsFolder(dataDir), id)

/** File of an upload, in a folder of its own, because readers of exports see the name that it had. */
export const uploadFile = (dataDir: string, { id, name }: Named): string =>
  path.join(uploadFolder(dataDir, id), storedName(name))

/** Number of bytes of an upload that have arrived. */
export const receivedOf = (dataDir: string, upload: Named): number =>
  fs.statSync(uploadFile(dataDir, upload), { throwIfNoEntry: false })?.size ?? 0

/**
 * Writes a body into the file of an upload from a position on, in chunks. Returns the new length of the file; null if it
 * would exceed `size`, and then nothing beyond that is written. A complete upload may be read already, and takes no more:
 * a chunk that is sent again is counted and not written. An aborted body leaves what arrived. Throws `ENOSPC` before
 * anything is written if the disk is nearly full: the rest is for text, and the reserve for signing in.
 */
export async function receive(
  dataDir: string,
  upload: Named & { size: number; mediaId?: string | null },
  body: AsyncIterable<Uint8Array> | null,
  from: number,
): Promise<number | null> {
  const { size, mediaId = null } = upload
  const handle =
    mediaId !== null || receivedOf(dataDir, upload) >= size ? null : await openFor(uploadFile(dataDir, upload))
  try {
    let at = from
    for await (const piece of body ?? []) {
      if (at + piece.byteLength > size) return null
      await handle?.write(piece, 0, piece.byteLength, at)
      at += piece.byteLength
    }
    return handle ? Math.max(at, (await handle.stat()).size) : size
  } finally {
    await handle?.close()
  }
}

async function openFor(file: string): Promise<fs.promises.FileHandle> {
  await fs.promises.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await fs.promises.statfs(path.dirname(file))
  if (bavail * bsize < LEAST_FREE_BYTES) throw Object.assign(new Error('The disk is nearly full.'), { code: 'ENOSPC' })
  return fs.promises.open(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
}

/** Removes the bytes of an upload. The hourly sweep removes those that a crash leaves behind. */
export async function removeUpload(dataDir: string, id: string): Promise<void> {
  await fs.promises.rm(uploadFolder(dataDir, id), { recursive: true, force: true })
}
