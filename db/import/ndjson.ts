import type { Db } from '#db/engine/open.ts'
import { importFiles } from '#db/import/attachments/import-files.ts'
import { batchFolder } from '#db/import/batch/batch-folder.ts'
import { taxonomyNames } from '#db/import/decide/taxonomy-names.ts'
import { importLines } from '#db/import/import-lines.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { importPictures, type PictureOptions } from '#db/import/pictures/import-pictures.ts'
import { preparedAhead } from '#db/import/read/prepared-ahead.ts'

export type NdjsonOptions = {
  file: string
  /** Folders and zips with pictures. */
  media?: string | readonly string[] | null
  /** Facts of the archive about its pictures, and the old site that they may be fetched from. */
  pictures?: Pick<PictureOptions, 'known' | 'fetchFrom'>
  signal?: AbortSignal
  /** The batch that remembers records and keeps what it does, so that it can be undone; null or absent: none. */
  batchId?: number | null
}

/**
 * Imports a file of one story a line (docs/import.md). An error in a line is reported with its number and the import
 * continues; no part of a bad record is stored. It may be interrupted at any moment and run again, and then completes.
 * `now` (ms UTC) is the timestamp of everything written by this run.
 */
export async function importNdjson(
  db: Db,
  dataDir: string,
  { file, media = null, pictures: known, signal, batchId = null }: NdjsonOptions,
  reporter: ImportReporter,
  now: number,
): Promise<ImportSummary> {
  const batch = batchId === null ? null : { id: batchId, folder: batchFolder(dataDir, batchId) }
  const pictures = importPictures(db, dataDir, { folder: media, ...known, batch }, now)
  const files = importFiles(db, dataDir, { folder: media, site: pictures.site, batch }, now)
  const lines = preparedAhead(file, { pictures, files }, { now, database: batch && db.$client.name })
  return importLines(db, { lines, names: taxonomyNames(file), file, batchId, signal }, reporter, now)
}
