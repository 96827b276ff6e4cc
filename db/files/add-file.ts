import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type KeptFile, keepFile } from '#db/commands/files/keep-file.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { type KindRefusal, kindOfFile } from '#db/files/kind-of-file.ts'
import { attachmentFile, syncFolder } from '#db/media/media-file.ts'
import { MAX_FILE_BYTES } from '#domain/files/file-kind.ts'
import { fileName } from '#domain/files/name-in-address.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type FileInput = {
  content: AsyncIterable<Uint8Array>
  name: string
  by?: Actor
  /** The import that adds it, so that it can be undone. */
  batchId?: number | undefined
}
export type FileRefusal = KindRefusal | 'too-large' | 'not-allowed'

/**
 * Adds a file to the library, of a kind that is told by its content, and of 200 MB at most. Bytes that it has already are
 * that file, which keeps its name; a deleted one is restored. The bytes are synced before their row is committed. `now`
 * in ms UTC.
 */
export async function addFile(
  db: Db,
  dataDir: string,
  { content, name, by = SYSTEM, batchId }: FileInput,
  now: number,
): Promise<Result<KeptFile, FileRefusal>> {
  const arriving = path.join(dataDir, 'media', `${randomUUID()}.part`)
  await fs.promises.mkdir(path.dirname(arriving), { recursive: true })
  try {
    const written = await writeContent(arriving, content)
    if (!written.ok) return written
    const kind = await kindOfFile(arriving)
    if (!kind.ok) return kind
    const { sha256, bytes } = written.value
    place(arriving, attachmentFile(dataDir, sha256))
    const row = { sha256, bytes, kind: kind.value, name: fileName(name, kind.value) }
    return await retryWhileBusy(db, () => keepFile(db, by, { ...row, batchId }, now))
  } finally {
    await fs.promises.rm(arriving, { force: true })
  }
}

async function writeContent(
  file: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Result<{ sha256: string; bytes: number }, 'too-large'>> {
  const hash = createHash('sha256')
  const handle = await fs.promises.open(file, 'w', 0o644)
  let bytes = 0
  try {
    for await (const part of content) {
      bytes += part.byteLength
      if (bytes > MAX_FILE_BYTES) return refuse('too-large')
      hash.update(part)
      await handle.write(part)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return ok({ sha256: hash.digest('hex'), bytes })
}

/** Renames a file to its place, and syncs the names. */
function place(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.renameSync(from, to)
  syncFolder(path.dirname(to))
  syncFolder(path.dirname(path.dirname(to)))
}
