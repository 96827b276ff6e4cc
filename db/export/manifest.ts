import fs from 'node:fs'
import path from 'node:path'
import { EXPORT_FORMAT, type ExportManifest, exportManifest, unfinishedExport } from '#domain/import/export-manifest.ts'

/** The files of an export beside its manifest, each with one JSON value a line. */
export const FILES = { paper: 'paper.ndjson', stories: 'stories.ndjson', ninjs: 'ninjs.ndjson', media: 'media.ndjson' }

const fileIn = (dir: string) => path.join(dir, 'manifest.json')

/** State of a folder: a complete export, an unfinished one, or something else (null). */
export function exportIn(dir: string): ExportManifest | 'unfinished' | null {
  let read: unknown
  try {
    read = JSON.parse(fs.readFileSync(fileIn(dir), 'utf8'))
  } catch {
    return null
  }
  const whole = exportManifest.safeParse(read)
  if (whole.success) return whole.data
  return unfinishedExport.safeParse(read).success ? 'unfinished' : null
}

export const beginExport = (dir: string): void => write(dir, { format: EXPORT_FORMAT, unfinished: true })

export function finishExport(dir: string, made: Omit<ExportManifest, 'format' | 'version'>): ExportManifest {
  const whole = { format: EXPORT_FORMAT, version: 1, ...made } as const
  write(dir, whole)
  return whole
}

function write(dir: string, value: unknown): void {
  const part = `${fileIn(dir)}.part`
  fs.writeFileSync(part, `${JSON.stringify(value, null, 2)}\n`, { flush: true })
  fs.renameSync(part, fileIn(dir))
}
