import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import type { BatchResult } from '#db/import/story-batches.ts'

type Counts = Pick<ImportSummary, 'made' | 'updated' | 'unchanged' | 'left' | 'conflicts' | 'refused' | 'warnings'>

/** Counts what became of the records of a run, and tells its reporter. */
export function importCounts(reporter: ImportReporter) {
  const counts: Counts = { made: 0, updated: 0, unchanged: 0, left: 0, conflicts: 0, refused: 0, warnings: 0 }
  /** Import ids of all records that were read. */
  const seen = new Set<string>()

  return {
    counts,
    seen,
    refused(line: number, what: string): void {
      counts.refused++
      reporter.refused(line, what)
    },
    unchanged(importId: string): void {
      counts.unchanged++
      seen.add(importId)
    },
    written(results: readonly BatchResult[]): void {
      for (const { story, imported } of results) {
        seen.add(story.importId)
        counts[imported.did]++
        counts.warnings += story.warnings.length
        for (const warning of story.warnings) reporter.warned(story.line, warning)
      }
    },
    progress(bytesRead: number): void {
      const { made, updated, unchanged, left, conflicts } = counts
      reporter.progress?.(made + updated + unchanged + left + conflicts, bytesRead)
    },
  }
}
