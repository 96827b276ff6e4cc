import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchFolder, type LineFile, lineFile } from '#db/import/batch/batch-folder.ts'
import { knownPicturesOf, pictureSources } from '#db/import/batch/batch-pictures.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { batchOf, saveBatch } from '#db/import/batch/batch-rows.ts'
import { importRedirects, type RedirectsImported } from '#db/import/batch/import-redirects.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { picturePathIn } from '#db/import/pictures/picture-redirects.ts'
import type { FetchFrom } from '#db/import/pictures/site-pictures.ts'

export type RunOptions = {
  /** Folders and zips with pictures, beside those that the export itself holds; null or empty: none. */
  media: string | readonly string[] | null
  /** The old site, where an administrator allows to fetch pictures from it. */
  fetchFrom: FetchFrom | null
  signal?: AbortSignal
}
export type BatchSummary = ImportSummary & Omit<RedirectsImported, 'isInterrupted'>

/**
 * Imports a batch that was read: stories and standing pages, then the redirects. May be interrupted at any moment, also
 * by `kill -9`, and run again; a batch that is done can be run again too, and then changes nothing. Throws where the batch
 * does not exist or was not read. `now` in ms UTC.
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
  { media, fetchFrom, signal }: RunOptions,
  reporter: BatchReporter,
  now: number,
): Promise<BatchSummary> {
  const file = path.join(folder, BATCH_FILES.records)
  const size = Math.max(1, fs.statSync(file).size)
  const onStories = stageProgress(db, batchId, 'stories', reporter)
  const onRedirects = stageProgress(db, batchId, 'redirects', reporter)
  const report = lineFile(folder, BATCH_FILES.report)
  try {
    const sink = reportingTo(report, reporter, (done, bytes) => onStories(done, bytes / size))
    const pictures = { known: await knownPicturesOf(folder), fetchFrom }
    const from = { media: pictureSources(db, batchId, media), pictures }
    const stories = await importNdjson(db, dataDir, { file, batchId, ...from, ...(signal && { signal }) }, sink, now)
    if (stories.isInterrupted) return { ...stories, redirects: 0, withoutTarget: 0, redirectsRefused: 0 }
    const redirects = await importRedirects(
      db,
      {
        folder,
        batchId,
        signal,
        pictureAt: picturePathIn(db, folder),
        onProgress: onRedirects,
        onRefused: ({ from, to, why }) => report.add({ redirect: from, to, refused: why }),
      },
      now,
    )
    return { ...stories, ...redirects }
  } finally {
    report.finish()
  }
}

/** Writes what an import tells into the report of the batch as well. */
function reportingTo(
  report: LineFile,
  reporter: BatchReporter,
  progress: (done: number, bytes: number) => void,
): ImportReporter {
  return {
    progress,
    refused: (line, what) => {
      report.add({ line, refused: what })
      reporter.refused?.(line, what)
    },
    warned: (line, what) => {
      report.add({ line, warning: what })
      reporter.warned?.(line, what)
    },
    gone: (record) => report.add({ gone: record }),
  }
}
