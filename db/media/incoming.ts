import fs from 'node:fs'
import path from 'node:path'
import { LEAST_FREE_BYTES } from '#db/disk-reserve.ts'

/** Where bytes lie that are not a picture yet. Nothing in it is ever served, and after a day it goes. */
export const incomingFolder = (dataDir: string): string => path.join(dataDir, 'uploads')
export const incomingFile = (dataDir: string, id: string): string => path.join(incomingFolder(dataDir), `${id}.part`)

/** How many bytes of an upload are there. */
export function receivedOf(dataDir: string, id: string): number {
  return fs.statSync(incomingFile(dataDir, id), { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Writes what a body brings into a file, from a place on, and never holds more of it than a piece. Answers the length
 * that the file has then; null where it would be longer than `max`, and then nothing beyond that is written. A body that
 * breaks off leaves what it brought. Throws `ENOSPC` before anything is written where the disk has little room left: that
 * is for text, and what the reserve gives back is for signing in.
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
