import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { importPictures } from '#db/import/import-pictures.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { paperLanguage } from '#db/import/paper-language.ts'
import { preparedAhead } from '#db/import/prepared-ahead.ts'
import { type BatchResult, storyBatches } from '#db/import/story-batches.ts'
import { taxonomyNames } from '#db/import/taxonomy-names.ts'
import { importTerms } from '#db/import/terms.ts'
import { yieldBetweenTransactions } from '#db/import/yield-between-transactions.ts'

export type NdjsonOptions = { file: string; media?: string | null; signal?: AbortSignal }

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
  const terms = importTerms(taxonomyNames(options.file), now)
  const pictures = importPictures(db, dataDir, { folder: options.media ?? null }, now)
  const batches = storyBatches(db, { terms, language: paperLanguage(db), now }, path.basename(options.file))
  const counts = { made: 0, updated: 0, unchanged: 0, left: 0 }
  const refusals = { count: 0, warnings: 0 }
  let isInterrupted = false
  const leaveGap = yieldBetweenTransactions(db)

  function refuseLine(line: number, what: string): void {
    refusals.count++
    reporter.refused(line, what)
  }
  async function told(results: BatchResult[], bytesRead: number): Promise<void> {
    for (const { story, imported } of results) {
      counts[imported.did]++
      for (const warning of story.warnings) {
        refusals.warnings++
        reporter.warned(story.line, warning)
      }
    }
    if (results.length === 0) return
    reporter.progress?.(counts.made + counts.updated + counts.unchanged + counts.left, bytesRead)
    do await leaveGap()
    while (batches.merge())
  }

  let bytesRead = 0
  reading: for await (const lines of preparedAhead(options.file, pictures, now)) {
    for (const line of lines) {
      if (options.signal?.aborted) {
        isInterrupted = true
        break reading
      }
      bytesRead = line.bytesRead
      if ('problem' in line) refuseLine(line.line, line.problem)
      else await told(batches.add(line.story), bytesRead)
    }
  }
  await told(batches.flush(), bytesRead)
  const { sections, tags, authors, sources } = terms.made
  const made = { newSections: sections, newTopics: tags, newAuthors: authors, newSources: sources }
  return { ...counts, ...made, refused: refusals.count, warnings: refusals.warnings, isInterrupted }
}
