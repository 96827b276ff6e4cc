import fs from 'node:fs'
import path from 'node:path'
import { writeAtomically } from '#db/media/media-file.ts'

/** Folder for uploaded copies and previews. Nothing in it is served, backed up or exported; it is emptied after a day. */
export const restoreFolder = (dataDir: string): string => path.join(dataDir, 'restore')
export const uploadsFolder = (dataDir: string): string => path.join(restoreFolder(dataDir), 'uploads')
export const previewsFolder = (dataDir: string): string => path.join(restoreFolder(dataDir), 'previews')

/** Time after which an upload or a preview is removed, in ms, unless it was written meanwhile. */
const KEPT_MS = 86_400_000

/** Names of the folders in one of these folders. */
export const foldersIn = (folder: string): string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : [])

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

/** Removes uploads and previews that nobody touched for a day. `now` in ms UTC. */
export function sweepRestoreFolder(dataDir: string, now: number): void {
  for (const parent of [uploadsFolder(dataDir), previewsFolder(dataDir)]) {
    for (const name of foldersIn(parent)) {
      const folder = path.join(parent, name)
      const newest = Math.max(...[folder, ...foldersIn(folder).map((one) => path.join(folder, one))].map(changedAt))
      if (newest < now - KEPT_MS) fs.rmSync(folder, { recursive: true, force: true })
    }
  }
}

const changedAt = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
