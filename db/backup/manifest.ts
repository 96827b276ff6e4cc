import { createHash } from 'node:crypto'
import fs from 'node:fs'

/** What lies beside a backup, as `FILE.json`: what it is, and how to tell that it is still that. */
export type Manifest = {
  /** When the copy was begun: ISO 8601, UTC. */
  madeAt: string
  bytes: number
  sha256: string
  /** The history that it is a state of, and which one. */
  epoch: string
  seq: number
  /** The id of the newest revision of any story; 0 where there is none. */
  lastRevision: number
  stories: number
}

export const manifestFile = (backup: string): string => `${backup}.json`

/** Null where there is none, or none that can be read. */
export function readManifest(backup: string): Manifest | null {
  try {
    const read = JSON.parse(fs.readFileSync(manifestFile(backup), 'utf8')) as Manifest
    return typeof read.sha256 === 'string' && Number.isFinite(Date.parse(read.madeAt)) ? read : null
  } catch {
    return null
  }
}

/** The SHA-256 of a file of any size. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const handle = fs.openSync(file, 'r')
  try {
    const part = Buffer.alloc(1 << 20)
    for (let n = fs.readSync(handle, part); n > 0; n = fs.readSync(handle, part)) hash.update(part.subarray(0, n))
  } finally {
    fs.closeSync(handle)
  }
  return hash.digest('hex')
}
