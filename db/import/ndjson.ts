import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { batchBy } from '#db/import/batch-by.ts'
import { importCounts } from '#db/import/import-counts.ts'
import { importPictures, type PictureOptions } from '#db/import/import-pictures.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { paperLanguage } from '#db/import/paper-language.ts'
import { preparedAhead } from '#db/import/prepared-ahead.ts'
import { type BatchResult, storyBatches } from '#db/import/story-batches.ts'
import { taxonomyNames } from '#db/import/taxonomy-names.ts'
import { importTerms } from '#db/import/terms.ts'
import { yieldBetweenTransactions } from '#db/import/yield-between-transactions.ts'
import { recordsGone } from '#db/queries/import/records-gone.ts'

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
  options: NdjsonOptions,
  reporter: ImportReporter,
  now: number,
): Promise<ImportSummary> {
  const batchId = options.batchId ?? null
  const batch = batchId === null ? null : { id: batchId, folder: path.join(dataDir, 'imports', String(batchId)) }
  const terms = importTerms(taxonomyNames(options.file), now, batchId)
  const pictures = importPictures(db, dataDir, { folder: options.media ?? null, ...options.pictures, batch }, now)
  const context = { terms, language: paperLanguage(db), now, batchId, by: batchBy(db, batchId) }
  const batches = storyBatches(db, context, path.basename(options.file))
  const counted = importCounts(reporter)
  const leaveGap = yieldBetweenTransactions(db)
  let isInterrupted = false

  async function told(results: BatchResult[], bytesRead: number): Promise<void> {
    counted.written(results)
    if (results.length === 0) return
    counted.progress(bytesRead)
    do await leaveGap()
    while (batches.merge())
  }

  let bytesRead = 0
  const database = batchId === null ? null : db.$client.name
  try {
    reading: for await (const lines of preparedAhead(options.file, pictures, { now, database })) {
      for (const line of lines) {
        if (options.signal?.aborted) {
          isInterrupted = true
          break reading
        }
        bytesRead = line.bytesRead
        if ('problem' in line) counted.refused(line.line, line.problem)
        else if ('unchanged' in line) counted.unchanged(line.unchanged)
        else await told(batches.add(line.story), bytesRead)
      }
      counted.progress(bytesRead)
    }
    await told(batches.flush(), bytesRead)
  } finally {
    await pictures.close()
  }
  // Of an import that was interrupted nobody knows what it lacks.
  const gone = isInterrupted || batchId === null ? [] : recordsGone(db, counted.seen)
  for (const one of gone) reporter.gone?.(one)
  const { sections, tags, authors, sources } = terms.made
  const made = { newSections: sections, newTopics: tags, newAuthors: authors, newSources: sources }
  return { ...counted.counts, ...made, gone: gone.length, isInterrupted }
}
