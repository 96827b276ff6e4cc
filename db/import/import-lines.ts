import path from 'node:path'
import { eq } from 'drizzle-orm'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import type { TaxonomyNames } from '#db/import/decide/taxonomy-names.ts'
import { importTerms } from '#db/import/decide/terms.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import type { PreparedLine } from '#db/import/read/prepare-lines.ts'
import type { Imported } from '#db/import/write/import-context.ts'
import { type BatchResult, storyBatches } from '#db/import/write/story-batches.ts'
import { yieldBetweenTransactions } from '#db/import/write/yield-between-transactions.ts'
import { recordsGone } from '#db/queries/import/records-gone.ts'
import { importBatches, people, settings } from '#db/schema/tables.ts'

type Source = {
  lines: AsyncIterable<PreparedLine[]> | Iterable<PreparedLine[]>
  names: TaxonomyNames
  file: string
  batchId: number | null
  signal?: AbortSignal | undefined
}

/** Writes prepared lines in transactions between which others get their turn, and counts what became of them. */
export async function importLines(
  db: Db,
  { lines, names, file, batchId, signal }: Source,
  reporter: ImportReporter,
  now: number,
): Promise<ImportSummary> {
  const terms = importTerms(names, now, batchId)
  const context = { terms, language: paperLanguage(db), now, batchId, by: begunBy(db, batchId) }
  const batches = storyBatches(db, context, path.basename(file))
  const leaveGap = yieldBetweenTransactions(db)
  const counts: Counts = { made: 0, updated: 0, unchanged: 0, left: 0, conflicts: 0, refused: 0, warnings: 0 }
  /** Import ids of all records that were read. */
  const seen = new Set<string>()
  let isInterrupted = false
  let bytesRead = 0

  async function flush(): Promise<void> {
    const results = await retryWhileBusy(db, batches.flush)
    count(results, counts, reporter)
    if (results.length === 0) return
    reporter.progress?.(doneOf(counts), bytesRead)
    do await leaveGap()
    while (await retryWhileBusy(db, batches.merge))
  }

  async function take(line: PreparedLine): Promise<void> {
    bytesRead = line.bytesRead
    if ('problem' in line) {
      counts.refused++
      reporter.refused(line.line, line.problem)
    } else if ('unchanged' in line) {
      counts.unchanged++
      seen.add(line.unchanged)
    } else {
      seen.add(line.story.importId)
      if (batches.add(line.story)) await flush()
    }
  }

  reading: for await (const some of lines) {
    for (const line of some) {
      isInterrupted = signal?.aborted === true
      if (isInterrupted) break reading
      await take(line)
    }
    reporter.progress?.(doneOf(counts), bytesRead)
  }
  await flush()
  // Of an import that was interrupted nobody knows what it lacks.
  const gone = isInterrupted || batchId === null ? [] : recordsGone(db, seen)
  for (const one of gone) reporter.gone?.(one)
  const { sections, tags, authors, sources } = terms.made
  const made = { newSections: sections, newTopics: tags, newAuthors: authors, newSources: sources }
  return { ...counts, ...made, gone: gone.length, isInterrupted }
}

type Counts = Record<Imported['did'] | 'refused' | 'warnings', number>
const doneOf = ({ made, updated, unchanged, left, conflicts }: Counts): number =>
  made + updated + unchanged + left + conflicts

function count(results: readonly BatchResult[], counts: Counts, reporter: ImportReporter): void {
  for (const { story, imported } of results) {
    counts[imported.did]++
    counts.warnings += story.warnings.length
    for (const warning of story.warnings) reporter.warned(story.line, warning)
  }
}

/** The default for a story that names no language. */
function paperLanguage(db: Db): string {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, 'site')).get()
  return (row?.value as { language?: string | null } | undefined)?.language ?? 'en'
}

/** Id of the person who began a batch, if they are still known; null for the terminal, or without a batch. */
function begunBy(db: Db, batchId: number | null): string | null {
  if (batchId === null) return null
  const isBegun = eq(people.id, importBatches.createdBy)
  const began = db.select({ id: people.id }).from(importBatches).innerJoin(people, isBegun)
  return began.where(eq(importBatches.id, batchId)).get()?.id ?? null
}
