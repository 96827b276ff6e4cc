import fs from 'node:fs'
import path from 'node:path'
import { syncFolder } from '#db/media/media-file.ts'

/**
 * Copies the media files that `to` lacks from the folder `from`. A file's name is a hash of its content, so on one
 * file system both share its bytes by a hard link. Returns how many were copied.
 */
export function copyMedia(from: string, to: string): number {
  if (!fs.existsSync(from)) return 0
  let copied = 0
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    fs.mkdirSync(target, { recursive: true })
    const there = new Set(fs.readdirSync(target))
    const missing = fs.readdirSync(source).filter((name) => !name.endsWith('.part') && !there.has(name))
    for (const name of missing) linkOrCopy(path.join(source, name), path.join(target, name))
    if (missing.length > 0) syncFolder(target)
    copied += missing.length
  }
  if (copied > 0) syncFolder(to)
  return copied
}

/** Gives a file a second name: by a hard link, or where the file system has none (exFAT, some shares), by a copy. */
export function linkOrCopy(source: string, target: string): void {
  try {
    fs.linkSync(source, target)
  } catch {
    const temporary = `${target}.${process.pid}.part`
    fs.copyFileSync(source, temporary)
    syncFile(temporary)
    fs.renameSync(temporary, target)
  }
}

export function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
