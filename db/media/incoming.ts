import fs from 'node:fs'
import path from 'node:path'
import { LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'

/** Folder of unfinished uploads. Nothing in it is ever served, and it is removed after a day. */
export const incomingFolder = (dataDir: string): string => path.join(dataDir, 'uploads')
export const incomingFile = (dataDir: string, id: string): string => path.join(incomingFolder(dataDir), `${id}.part`)

/** Number of bytes of an upload that have arrived. */
export function receivedOf(dataDir: string, id: string): number {
  return fs.statSync(incomingFile(dataDir, id), { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Writes a body into a file from a position on, in chunks. Returns the new length of the file; null if it would exceed
 * `max`, and then nothing beyond that is written. An aborted body leaves what arrived. Throws `ENOSPC` before anything
 * is written if the disk is nearly full: the rest is for text, and the reserve for signing in.
 */
export async function receive(
  body: AsyncIterable<Uint8Array> | null,
  file: string,
  { from, max }: { from: number; max: number },
): Promise<number | null> {
  await fs.promises.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const { bavail, bsize } = await fs.promises.statfs(path.dirname(file))
  if (bavail * bsize < LEAST_FREE_BYTES) throw Object.assign(new Error('The disk is nearly full.'), { code: 'ENOSPC' })
  const handle = await fs.promises.open(file, fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
  try {
    let at = from
    for await (const piece of body ?? []) {
      if (at + piece.byteLength > max) return null
      await handle.write(piece, 0, piece.byteLength, at)
      at += piece.byteLength
    }
    return Math.max(at, (await handle.stat()).size)
  } finally {
    await handle.close()
  }
}

export async function dropIncoming(dataDir: string, id: string): Promise<void> {
  await fs.promises.rm(incomingFile(dataDir, id), { force: true })
}
