import fs from 'node:fs'
import path from 'node:path'
import type { RenditionFormat } from '#db/media/renditions.ts'

/** Where a rendition lies: `DATA_DIR/media/<2 hex>/<sha256>-<width>.<ext>`. */
export function mediaFile(dataDir: string, sha256: string, width: number, format: RenditionFormat): string {
  return path.join(dataDir, 'media', sha256.slice(0, 2), `${sha256}-${width}.${format}`)
}

/** Writes a file so that, whatever happens, it is there whole or not at all: temporary name, synced, renamed. */
export function writeWhole(file: string, bytes: Uint8Array): void {
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
