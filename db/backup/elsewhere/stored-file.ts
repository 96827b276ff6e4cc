import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { decrypted, encrypted } from '#db/backup/elsewhere/encryption.ts'

const CHUNK = 1 << 20

type Stored = {
  /** Name, size and SHA-256 of what is stored: the name ends with `.age` if it is encrypted. */
  copy: { file: string; bytes: number; sha256: string }
  /** SHA-256 of the file that was read. */
  sha256: string
}

/** Stores a local file, encrypted if the target has a key. */
export async function storeFile(target: BackupTarget, name: string, file: string): Promise<Stored> {
  const { size } = fs.statSync(file)
  const hash = createHash('sha256')
  async function* plain() {
    for await (const part of fs.createReadStream(file, { highWaterMark: CHUNK })) {
      hash.update(part as Buffer)
      yield part as Uint8Array
    }
  }
  const { key } = target
  const { bytes, content } = key === null ? { bytes: size, content: plain() } : await encrypted(key, size, plain())
  const stored = key === null ? name : `${name}.age`
  const sha256 = await target.write(stored, bytes, content)
  return { copy: { file: stored, bytes, sha256 }, sha256: hash.digest('hex') }
}

/**
 * Fetches a file to the path `into`, decrypted, and synced under a temporary name until it is complete. `expected` is
 * the SHA-256 of what is stored, where it is known. Throws `BackupError` if it differs, is damaged, or of another key.
 */
export async function fetchFile(target: BackupTarget, name: string, into: string, expected?: string): Promise<void> {
  const hash = createHash('sha256')
  async function* stored() {
    for await (const part of target.read(name)) {
      hash.update(part)
      yield part
    }
  }
  const part = `${into}.part`
  await fs.promises.mkdir(path.dirname(into), { recursive: true, mode: 0o700 })
  try {
    const content = name.endsWith('.age') ? decrypted(target.key, name, stored()) : stored()
    await fs.promises.writeFile(part, content, { mode: 0o600, flush: true })
    if (expected !== undefined && hash.digest('hex') !== expected)
      throw new BackupError(`${name} in ${target.where} is damaged: it is not what was stored.`)
    fs.renameSync(part, into)
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
}
