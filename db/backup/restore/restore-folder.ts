import fs from 'node:fs'
import path from 'node:path'
import { writeAtomically } from '#db/media/media-file.ts'
import { removeOldFolders } from '#db/uploads/remove-old-folders.ts'

/** Folder for previews. Nothing in it is served, backed up or exported; it is emptied after a day. */
export const previewsFolder = (dataDir: string): string => path.join(dataDir, 'restore', 'previews')

/** Time after which a preview is removed, in ms, unless it was written meanwhile. */
const KEPT_MS = 86_400_000

/** Writes a small file of facts, whole or not at all. */
export const writeFacts = (file: string, facts: object): void =>
  writeAtomically(file, Buffer.from(JSON.stringify(facts)))

/** Null if there is none, or it cannot be read. */
export function readFacts(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** Removes previews that nobody touched for a day. `now` in ms UTC. */
export const sweepRestoreFolder = (dataDir: string, now: number): number =>
  removeOldFolders(previewsFolder(dataDir), now - KEPT_MS)
