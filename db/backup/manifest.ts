import fs from 'node:fs'

export { sha256Of } from '#db/engine/sha256-of.ts'

/** The manifest beside a backup, as `FILE.json`: its state and its hash. */
export type Manifest = {
  /** Start of the copy: ISO 8601, UTC. */
  madeAt: string
  bytes: number
  sha256: string
  /** Epoch of the database's history, and position in its change log. */
  epoch: string
  seq: number
  /** Id of the newest revision of any story; 0 if there is none. */
  lastRevision: number
  stories: number
  /** The hash of the content (`news hash`), and the last migration, since another schema may hash otherwise. */
  content?: { hash: string; schema: string }
  /** Version of the program that last used the database, such as `0.3.0`; of copies before migrations only. */
  version?: string | null
}

export const manifestFile = (backup: string): string => `${backup}.json`

/** Null if there is none, or it cannot be read. */
export function readManifest(backup: string): Manifest | null {
  try {
    const read: unknown = JSON.parse(fs.readFileSync(manifestFile(backup), 'utf8'))
    return isManifest(read) ? read : null
  } catch {
    return null
  }
}

export function isManifest(read: unknown): read is Manifest {
  const { sha256, madeAt } = (read ?? {}) as Partial<Manifest>
  return typeof sha256 === 'string' && typeof madeAt === 'string' && Number.isFinite(Date.parse(madeAt))
}
