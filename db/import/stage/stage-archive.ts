import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { foreignArchive, type ReadableFormat, recogniseArchive } from '#db/import/archive/read-archive.ts'
import { batchFolder, makeBatchFolder } from '#db/import/batch/batch-folder.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { addBatch, batchOf, removeBatch, saveBatch } from '#db/import/batch/batch-rows.ts'
import { closeExport, type ExportFiles, openExport } from '#db/import/stage/export-items.ts'
import { readIntoFolder } from '#db/import/stage/read-into-folder.ts'
import { stageRecords } from '#db/import/stage/stage-records.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ArchiveFormat } from '#domain/import/recognise-format.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type StageOptions = {
  /** Files, zips and folders of one export. */
  paths: string[]
  /** CSV files of redirects beside the export. */
  redirects?: string[]
  /** Null: recognised from the content. */
  format: ArchiveFormat | null
  /** Origin of the old site, where the export does not name it. */
  site: string | null
  /** Pattern of addresses of a folder of Markdown. */
  permalink: string | null
  map: ImportMap
  /** Id of a person; null for the terminal. */
  createdBy: string | null
  /** Batch of the desk, which has its row before its files are read; without one, a row is made. */
  batchId?: number
}

export const BATCH_FORMATS: readonly ReadableFormat[] = [
  'wordpress',
  'ghost',
  'substack',
  'medium',
  'blogger',
  'markdown',
  'redirects',
]
export const isBatchFormat = (format: string | null): format is ReadableFormat =>
  BATCH_FORMATS.some((one) => one === format)

/**
 * Reads an export of another system into a new batch, ready to be planned and imported. No story is written. Refused:
 * `unknown-format`; `unreadable` with a sentence where a file cannot be opened. `now` in ms UTC.
 */
export async function stageArchive(
  db: Db,
  dataDir: string,
  options: StageOptions,
  reporter: BatchReporter,
  now: number,
): Promise<Result<{ batchId: number }, 'unknown-format' | 'unreadable'>> {
  const opened = await openExport(options.paths, options.redirects ?? []).then(ok, (error: unknown) =>
    refuse('unreadable', { details: error instanceof Error ? error.message : String(error) }),
  )
  if (!opened.ok) return opened
  const source = opened.value
  try {
    const format = options.format ?? (await recogniseArchive(source.files))
    if (!isBatchFormat(format)) {
      const foreign = format === null ? await foreignArchive(source.files) : null
      return foreign === null ? refuse('unknown-format') : refuse('unreadable', { details: foreign })
    }
    const batchId = await beginBatch(db, options, format, now)
    const folder = makeBatchFolder(dataDir, batchId)
    let isStaged = false
    try {
      const staged = await stageInto(db, { batchId, folder, source, format, options }, reporter, now)
      isStaged = staged.ok
      if (isStaged) await saveBatch(db, batchId, { progress: null })
      return staged
    } finally {
      if (!isStaged) fs.rmSync(folder, { recursive: true, force: true })
      if (!isStaged && options.batchId === undefined) await removeBatch(db, batchId)
    }
  } finally {
    await closeExport(source)
  }
}

async function beginBatch(db: Db, given: StageOptions, format: ReadableFormat, now: number): Promise<number> {
  const { paths, redirects = [], site, permalink, createdBy, batchId } = given
  const options = { paths, redirects, site, permalink }
  if (batchId === undefined) {
    const name = [...paths, ...redirects].map((one) => path.basename(one)).join(', ')
    return addBatch(db, { format, name, options, createdBy }, now)
  }
  await saveBatch(db, batchId, { format, options: { ...batchOf(db, batchId)?.options, ...options } })
  return batchId
}

type Into = { batchId: number; folder: string; source: ExportFiles; format: ReadableFormat; options: StageOptions }

async function stageInto(
  db: Db,
  { batchId, folder, source, format, options }: Into,
  reporter: BatchReporter,
  now: number,
): Promise<Result<{ batchId: number }, 'unreadable'>> {
  const { site, permalink, map } = options
  const onRead = stageProgress(db, batchId, 'reading', reporter)
  const facts = await readIntoFolder(db, folder, { source, format, site, permalink }, onRead)
  if (facts.stories + facts.pages + facts.redirects === 0) {
    const [problem] = facts.problems
    const why = problem ? ` (${problem.place}: ${problem.what})` : ''
    return refuse('unreadable', { details: `it holds no stories, pages or redirects${why}` })
  }
  await stageRecords(db, folder, map, stageProgress(db, batchId, 'staging', reporter), now)
  return ok({ batchId })
}

/** Stages a batch again, with another map, from what was read. `now` in ms UTC. */
export async function restageBatch(
  db: Db,
  dataDir: string,
  batchId: number,
  map: ImportMap,
  reporter: BatchReporter,
  now: number,
): Promise<void> {
  const onProgress = stageProgress(db, batchId, 'staging', reporter)
  await stageRecords(db, batchFolder(dataDir, batchId), map, onProgress, now)
  await saveBatch(db, batchId, { progress: null })
}
