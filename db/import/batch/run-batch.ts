import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchFolder, lineFile } from '#db/import/batch/batch-folder.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { batchOf, saveBatch } from '#db/import/batch/batch-rows.ts'
import { importRedirects, type RedirectsImported } from '#db/import/batch/import-redirects.ts'
import type { ImportSummary } from '#db/import/import-report.ts'
import { importNdjson } from '#db/import/ndjson.ts'

export type RunOptions = {
  /** Folders and zips with pictures; null or empty: none. */
  media: string | null
  /** Origin of the old site, where pictures may be fetched from it. */
  fetchFrom: string | null
  signal?: AbortSignal
}
export type BatchSummary = ImportSummary & Omit<RedirectsImported, 'isInterrupted'>

/**
 * Imports a batch that was read: stories and standing pages, then the redirects. May be interrupted at any moment, also
 * by `kill -9`, and run again; a batch that is done can be run again too, and then changes nothing. Throws where the batch
 * does not exist, was not read, or was undone. `now` in ms UTC.
 */
export async function runBatch(
  db: Db,
  dataDir: string,
  batchId: number,
  options: RunOptions,
  reporter: BatchReporter,
  now: number,
): Promise<BatchSummary> {
  const folder = batchFolder(dataDir, batchId)
  const batch = batchOf(db, batchId)
  if (!batch || !fs.existsSync(path.join(folder, BATCH_FILES.records)))
    throw new Error(`There is no batch ${batchId} that was read.`)
  await saveBatch(db, batchId, { state: 'importing', error: null, summary: null })
  try {
    const summary = await importAll(db, dataDir, { batchId, folder }, options, reporter, now)
    const end = summary.isInterrupted ? {} : ({ state: 'imported', importedAt: now } as const)
    await saveBatch(db, batchId, { ...end, summary, progress: null })
    return summary
  } catch (error) {
    await saveBatch(db, batchId, { error: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

type Place = { batchId: number; folder: string }

async function importAll(
  db: Db,
  dataDir: string,
  { batchId, folder }: Place,
  { media, signal }: RunOptions,
  reporter: BatchReporter,
  now: number,
): Promise<BatchSummary> {
  const file = path.join(folder, BATCH_FILES.records)
  const size = Math.max(1, fs.statSync(file).size)
  const onProgress = stageProgress(db, batchId, 'stories', reporter)
  const report = lineFile(folder, BATCH_FILES.report)
  const stories = await importNdjson(
    db,
    dataDir,
    { file, media, ...(signal && { signal }) },
    {
      refused: (line, what) => {
        report.add({ line, refused: what })
        reporter.refused?.(line, what)
      },
      warned: (line, what) => {
        report.add({ line, warning: what })
        reporter.warned?.(line, what)
      },
      progress: (done, bytes) => onProgress(done, bytes / size),
    },
    now,
  ).finally(() => report.finish())
  if (stories.isInterrupted) return { ...stories, redirects: 0, withoutTarget: 0 }
  const redirects = await importRedirects(
    db,
    {
      ...{ folder, batchId, signal, pictureAt: () => null },
      onProgress: stageProgress(db, batchId, 'redirects', reporter),
    },
    now,
  )
  return { ...stories, ...redirects }
}
