import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { BackupError, type BackupTarget, type StoredFile } from '#db/backup/elsewhere/backup-target.ts'
import { sha256Of } from '#db/backup/manifest.ts'
import { freeBytes } from '#db/engine/disk-reserve.ts'
import { syncFolder } from '#db/media/media-file.ts'

type FolderTarget = Omit<BackupTarget, 'url' | 'key' | 'where'>

/** Keeps copies in a folder, such as another disk or a network share. It must exist: a disk may not be mounted. */
export function folderTarget(folder: string): FolderTarget {
  const fileOf = (name: string) => path.join(folder, name)
  const require = () => {
    if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new BackupError(`There is no folder ${folder}. Create it, or mount the disk that it is on.`)
  }
  return {
    async *list(prefix, isFlat) {
      require()
      yield* filesBelow(folder, prefix, isFlat)
    },
    async write(name, bytes, content) {
      require()
      const file = fileOf(name)
      try {
        return await writeVerified(file, bytes, content)
      } catch (error) {
        fs.rmSync(`${file}.part`, { force: true })
        throw problemOf(error, folder)
      }
    },
    async *read(name) {
      require()
      try {
        for await (const part of fs.createReadStream(fileOf(name), { highWaterMark: 1 << 20 })) yield part as Uint8Array
      } catch (error) {
        throw problemOf(error, folder)
      }
    },
    async remove(name) {
      await fs.promises.rm(fileOf(name), { force: true })
    },
    free() {
      require()
      return freeBytes(folder)
    },
  }
}

/** Writes a file under a temporary name, reads it back, and renames it. */
async function writeVerified(file: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<string> {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.part`
  const hash = createHash('sha256')
  const handle = await fs.promises.open(part, 'w', 0o600)
  let written = 0
  try {
    for await (const piece of content) {
      hash.update(piece)
      await handle.writeFile(piece)
      written += piece.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  const sha256 = hash.digest('hex')
  if (written !== bytes) throw new BackupError(`${file} has ${written} bytes instead of ${bytes}.`)
  if (sha256Of(part) !== sha256) throw new BackupError(`${file} reads back differently from what was written.`)
  fs.renameSync(part, file)
  syncFolder(path.dirname(file))
  return sha256
}

function* filesBelow(folder: string, prefix: string, isFlat = false): Generator<StoredFile> {
  const within = path.join(folder, prefix)
  if (!fs.existsSync(within)) return
  const entries = fs.readdirSync(within, { withFileTypes: true })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) {
      if (!isFlat) yield* filesBelow(folder, `${name}/`)
    } else if (entry.isFile() && !name.endsWith('.part'))
      yield { name, bytes: fs.statSync(path.join(folder, name)).size }
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'it is full. Make room there',
  EDQUOT: 'its quota is used up. Make room there',
  EROFS: 'it is read-only',
  EACCES: 'this user may not write or read there',
  EPERM: 'this user may not write or read there',
}

function problemOf(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.code === 'ENOENT') return new BackupError(`A file is missing in ${folder}: ${error.message}`)
  const reason = REASONS[String(error.code)]
  return new BackupError(`The folder ${folder} failed: ${reason ?? error.message}.`)
}
