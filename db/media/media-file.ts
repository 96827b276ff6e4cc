import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { RenditionFormat } from '#db/media/renditions.ts'
import type { Ratio } from '#domain/picture/crop-sizes.ts'
import type { Focus } from '#domain/picture/focus.ts'

/** Path of a rendition: `DATA_DIR/media/<2 hex>/<name>-<width>.<ext>`. The name is a hash of what it shows. */
export const mediaFile = (dataDir: string, file: string, width: number, format: RenditionFormat): string =>
  path.join(folderOf(dataDir, file), `${file}-${width}.${format}`)

/** Path of the master, from which crops are cut again: as wide as the largest rendition, and never served. */
export const masterFile = (dataDir: string, file: string): string =>
  path.join(folderOf(dataDir, file), `${file}-master.webp`)

/** Path of the SVG that a picture was drawn from; never served. */
export const sourceFile = (dataDir: string, file: string): string =>
  path.join(folderOf(dataDir, file), `${file}-source.svg`)

/** Path of the bytes of a file that stories link to. */
export const attachmentFile = (dataDir: string, sha256: string): string =>
  path.join(folderOf(dataDir, sha256), `${sha256}-file`)

export const folderOf = (dataDir: string, file: string): string => path.join(dataDir, 'media', file.slice(0, 2))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The name of a crop, a hash of its picture, ratio and focus. */
export const cropName = (file: string, ratio: Ratio, { x, y }: Focus): string => sha256(`${file} ${ratio} ${x} ${y}`)

/**
 * The name of a replaced file, a hash of the picture's id and the new content: the same bytes under two pictures have
 * two names.
 */
export const replacedName = (id: string, content: string): string => sha256(`${id} ${content}`)

/** The name of files that say how a picture came about, other than `file` did. */
export const relabelledName = (id: string, file: string, sourceType: string | null): string =>
  sha256(`${id} ${file} ${sourceType}`)

/** Writes a file atomically: temporary name, synced, renamed. */
export function writeAtomically(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}.part`
  const handle = fs.openSync(temporary, 'w', 0o644)
  try {
    fs.writeSync(handle, bytes)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  fs.renameSync(temporary, file)
}

/** Syncs a folder, so that the names in it survive a power cut. */
export function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
