import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchFolder, writeBatchFile } from '#db/import/batch/batch-folder.ts'
import { batchLines } from '#db/import/batch/batch-lines.ts'
import { knownPicturesOf, pictureSources } from '#db/import/batch/batch-pictures.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { batchOf, saveBatch } from '#db/import/batch/batch-rows.ts'
import { missingPictures } from '#db/import/batch/missing-pictures.ts'
import { planRecords } from '#db/import/batch/plan-records.ts'
import { plannedTerms } from '#db/import/batch/planned-terms.ts'
import { factsOf, mapOf } from '#db/import/batch/stage-records.ts'
import { IMPORT_RECORD, IMPORTED_STORY } from '#db/import/imported-content.ts'
import { type ImportPlan, lossesOf } from '#domain/import/plan/import-plan.ts'
import { blocksIn } from '#domain/import/plan/unknown-blocks.ts'

export type PlanOptions = {
  /** Folders and zips with pictures, beside those that the export itself holds; null or empty: none. */
  media: string | readonly string[] | null
  /** Hosts from which the import may fetch pictures. */
  fetchHosts?: readonly string[]
}

/**
 * Says what the import of a staged batch is going to do, with the conversion that the import uses, and writes it as
 * `plan.json`. Throws where the batch does not exist or is not staged. `now` in ms UTC.
 */
export async function planBatch(
  db: Db,
  dataDir: string,
  batchId: number,
  { media, fetchHosts = [] }: PlanOptions,
  reporter: BatchReporter,
  _now: number,
): Promise<ImportPlan> {
  const folder = batchFolder(dataDir, batchId)
  const batch = batchOf(db, batchId)
  const file = path.join(folder, BATCH_FILES.records)
  if (!batch || !fs.existsSync(file)) throw new Error(`There is no batch ${batchId} that was read.`)
  const facts = factsOf(folder)
  const onProgress = stageProgress(db, batchId, 'planning', reporter)
  const size = Math.max(1, fs.statSync(file).size)
  const { planned, pictures, ids, uses } = await planRecords(file, (done, bytes) => onProgress(done, bytes / size))
  const { fields: rules = {} } = mapOf(folder)
  const known = await knownPicturesOf(folder)
  const where = { paths: pictureSources(db, batchId, media), known, fetchHosts, siteHosts: facts.hosts }
  const plan: ImportPlan = {
    ...{ batchId, format: facts.format, site: facts.site, host: facts.host },
    counts: {
      ...{ stories: facts.stories, pages: facts.pages, pictures: facts.pictures },
      drafts: facts.states.reduce((sum, { count }) => sum + count, 0),
      redirects: (await linesIn(folder, BATCH_FILES.links)) + (await linesIn(folder, BATCH_FILES.redirects)),
      known: ids.filter((importId) => IMPORTED_STORY.get(db, { importId }) ?? IMPORT_RECORD.get(db, { importId }))
        .length,
    },
    kept: planned.kept,
    ...lossesOf(facts, planned),
    blocks: blocksIn(facts),
    fields: facts.fields.map((field) => ({ ...field, becomes: rules[field.what] ?? 'drop' })),
    ...plannedTerms(db, folder, uses),
    pictures: await missingPictures(pictures, where),
    slugs: facts.slugs,
    drafts: facts.states.map(({ state, ...rest }) => ({ why: state, ...rest })),
    refused: planned.refused,
    repaired: planned.repaired,
    problems: facts.problems,
    problemCount: facts.problemCount,
    left: facts.left,
  }
  writeBatchFile(folder, BATCH_FILES.plan, JSON.stringify(plan, null, 2))
  await saveBatch(db, batchId, { ...(batch.state === 'new' && { state: 'planned' }), progress: null })
  return plan
}

async function linesIn(folder: string, name: string): Promise<number> {
  let count = 0
  for await (const _ of batchLines(folder, name)) count++
  return count
}
