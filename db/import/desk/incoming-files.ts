import fs from 'node:fs'
import path from 'node:path'
import { isPlainName } from '#domain/import/batch/file-name.ts'
import type { IncomingEntry } from '#domain/import/batch/import-views.ts'

const MOST_NAMES = 500

/** Folder in which an operator leaves exports for the desk. Nothing else of the server's files can be chosen there. */
export const incomingExports = (dataDir: string): string => path.join(dataDir, 'incoming')

/**
 * Files and folders directly in `DATA_DIR/incoming/`, by name, 500 at most. Links, devices and hidden names are left out;
 * an absent folder is empty.
 */
export function incomingEntries(dataDir: string): IncomingEntry[] {
  const folder = incomingExports(dataDir)
  if (!isFolder(folder)) return []
  return fs
    .readdirSync(folder)
    .toSorted()
    .flatMap((name) => entryOf(dataDir, name) ?? [])
    .slice(0, MOST_NAMES)
}

/** Path of such a file or folder; null for any other name, and for a link. */
export const incomingExport = (dataDir: string, name: string): string | null =>
  isFolder(incomingExports(dataDir)) && entryOf(dataDir, name) ? path.join(incomingExports(dataDir), name) : null

const isFolder = (folder: string) => fs.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false

function entryOf(dataDir: string, name: string): IncomingEntry | null {
  if (!isPlainName(name)) return null
  const stat = fs.lstatSync(path.join(incomingExports(dataDir), name), { throwIfNoEntry: false })
  if (!stat) return null
  const changedAt = Math.floor(stat.mtimeMs)
  if (stat.isDirectory()) return { name, kind: 'folder', bytes: null, changedAt }
  return stat.isFile() ? { name, kind: 'file', bytes: stat.size, changedAt } : null
}
