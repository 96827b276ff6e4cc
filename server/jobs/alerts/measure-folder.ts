import fs from 'node:fs/promises'
import path from 'node:path'
import type { DiskUse } from '#domain/upkeep/alert-details.ts'

/** Parts of the data folder that can become large. The rest is counted together with the database. */
const PARTS = ['backups', 'media', 'imports', 'exports', 'incoming', 'uploads'] as const
/** Files of one part that are looked at: a paper with a million pictures is not walked through for a letter. */
const MOST_FILES = 100_000
const AGAIN_AFTER_MS = 3_600_000

/**
 * Measures the database and the folders of the data folder, in bytes, the largest first; what is empty is left out. A
 * measurement is kept for an hour, because it walks through many files. `now` is any clock that only grows, in ms.
 */
export function createMeasure(dataDir: string, now: () => number): () => Promise<DiskUse[]> {
  let last: { at: number; use: DiskUse[] } | null = null
  return async () => {
    if (last === null || now() - last.at >= AGAIN_AFTER_MS) last = { at: now(), use: await measure(dataDir) }
    return last.use
  }
}

async function measure(dataDir: string): Promise<DiskUse[]> {
  const names = await fs.readdir(dataDir)
  const database = names.filter((name) => name.startsWith('news.db'))
  const sizes = await Promise.all(database.map((name) => sizeOf(path.join(dataDir, name))))
  const use: DiskUse[] = [{ name: 'database', bytes: sizes.reduce((sum, bytes) => sum + bytes, 0) }]
  for (const name of PARTS) use.push({ name, bytes: await sizeOfFolder(path.join(dataDir, name)) })
  return use.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes)
}

async function sizeOfFolder(folder: string): Promise<number> {
  let bytes = 0
  let files = 0
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined && files < MOST_FILES; next = folders.pop()) {
    const entries = await fs.readdir(next, { withFileTypes: true }).catch(() => [])
    for (const entry of entries.slice(0, MOST_FILES - files)) {
      const file = path.join(next, entry.name)
      if (entry.isDirectory()) folders.push(file)
      else if (entry.isFile()) {
        bytes += await sizeOf(file)
        files += 1
      }
    }
  }
  return bytes
}

/** Allocated bytes; 0 for a file that was removed meanwhile. */
const sizeOf = (file: string): Promise<number> =>
  fs.lstat(file).then(
    ({ blocks }) => blocks * 512,
    () => 0,
  )
