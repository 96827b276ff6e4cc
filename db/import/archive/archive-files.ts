import type { Readable } from 'node:stream'
import { ok, type Result, refuse } from '#domain/result.ts'

export type RefusedFile = { name: string; why: string }

/**
 * Files of an export: of a folder, a zip, or given one by one. Names have `/` between folders. Links, devices and names
 * that lead out of the archive are not among them, but among `refused`.
 */
export type ArchiveFiles = {
  names: readonly string[]
  refused: readonly RefusedFile[]
  /** Bytes of a file, unpacked, as the archive states them; null for a name that it does not have. */
  sizeOf: (name: string) => number | null
  /** Stream of a file; never more bytes than `sizeOf`. */
  open: (name: string) => Promise<Readable>
  close: () => Promise<void>
}

/** Limit for files that are read as a whole, such as an export in JSON. */
export const MAX_TEXT_BYTES = 400_000_000

/** Bytes of a file; refuses with `missing`, `too-large`, or `unreadable` and what is wrong. */
export async function readWhole(
  files: ArchiveFiles,
  name: string,
  maxBytes = MAX_TEXT_BYTES,
): Promise<Result<Buffer, 'missing' | 'too-large' | 'unreadable'>> {
  const size = files.sizeOf(name)
  if (size === null) return refuse('missing')
  if (size > maxBytes) return refuse('too-large', { details: `${size} bytes` })
  return readBytes(files, name, maxBytes)
}

/** First bytes of a file, `length` at most; empty where it cannot be read. */
export async function readHead(files: ArchiveFiles, name: string, length: number): Promise<Buffer> {
  const read = await readBytes(files, name, length)
  return read.ok ? read.value : Buffer.alloc(0)
}

async function readBytes(files: ArchiveFiles, name: string, length: number): Promise<Result<Buffer, 'unreadable'>> {
  const parts: Buffer[] = []
  let size = 0
  try {
    const stream = await files.open(name)
    for await (const part of stream as AsyncIterable<Buffer>) {
      parts.push(part)
      size += part.length
      if (size >= length) break
    }
    stream.destroy()
  } catch (error) {
    return refuse('unreadable', { details: error instanceof Error ? error.message : String(error) })
  }
  return ok(Buffer.concat(parts).subarray(0, length))
}
