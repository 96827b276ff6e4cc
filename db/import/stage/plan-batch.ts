import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Db } from '#db/engine/open.ts'
import { filesAtHand } from '#db/import/attachments/files-at-hand.ts'
import { BATCH_FILES, batchFolder, writeBatchFile, batchLines } from '#db/import/batch/batch-folder.ts'
import { knownPicturesOf, pictureSources } from '#db/import/batch/batch-pictures.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { batchOf, saveBatch } from '#db/import/batch/batch-rows.ts'
import { IMPORT_RECORD, IMPORTED_STORY } from '#db/import/decide/imported-content.ts'
import { TERM_BY_SLUG } from '#db/import/decide/terms-by-key.ts'
import { picturesAtHand } from '#db/import/pictures/pictures-at-hand.ts'
import type { PlanJob, PlanMessage, PlanResult } from '#db/import/stage/plan-thread.ts'
import { factsOf, mapOf } from '#db/import/stage/stage-records.ts'
import { type StagedTermKind, TERM_PATHS, termPath } from '#db/import/stage/term-paths.ts'
import { pictureHosts } from '#domain/import/pictures/picture-hosts.ts'
import { type ImportPlan, lossesOf, type PlannedTerm } from '#domain/import/plan/import-plan.ts'
import type { SampledCount } from '#domain/import/plan/sampled-counts.ts'
import { blocksIn } from '#domain/import/plan/unknown-blocks.ts'
import { otherTaxonomies } from '#domain/import/plan/write-map.ts'

export type PlanOptions = {
  /** Folders and zips with pictures, beside those that the export itself holds; null or empty: none. */
  media: string | readonly string[] | null
  /** Hosts from which the import may fetch pictures. */
  fetchHosts?: readonly string[]
}

/**
 * Says what the import of a staged batch is going to do, with the conversion that the import uses, and writes it as
 * `plan.json`. Throws where the batch does not exist or is not staged.
 */
export async function planBatch(
  db: Db,
  dataDir: string,
  batchId: number,
  { media, fetchHosts = [] }: PlanOptions,
  reporter: BatchReporter,
): Promise<ImportPlan> {
  const folder = batchFolder(dataDir, batchId)
  const batch = batchOf(db, batchId)
  const file = path.join(folder, BATCH_FILES.records)
  if (!batch || !fs.existsSync(file)) throw new Error(`There is no batch ${batchId} that was read.`)
  const facts = factsOf(folder)
  const onProgress = stageProgress(db, batchId, 'planning', reporter)
  const { planned, counts, drafts, pictures, files, ids, uses } = await planRecords(file, onProgress)
  const { fields: rules = {}, types = {}, taxonomies = {} } = mapOf(folder)
  const { shifted, ...terms } = plannedTerms(db, folder, uses)
  const paths = pictureSources(db, batchId, media)
  const where = { paths, known: await knownPicturesOf(folder), hosts: fetchHosts }
  const plan: ImportPlan = {
    batchId,
    format: facts.format,
    site: facts.site,
    host: facts.host,
    counts: {
      ...counts,
      pictures: facts.pictures,
      redirects: (await linesIn(folder, BATCH_FILES.links)) + (await linesIn(folder, BATCH_FILES.redirects)),
      known: ids.filter((id) => isKnown(db, id)).length,
    },
    kept: planned.kept,
    ...lossesOf(facts, planned),
    blocks: blocksIn(facts),
    fields: facts.fields.map((field) => ({ ...field, becomes: rules[field.what] ?? 'drop' })),
    types: (facts.types ?? []).map((one) => ({ ...one, becomes: types[one.what] ?? one.becomes })),
    taxonomies: otherTaxonomies(facts).map((one) => ({ ...one, becomes: taxonomies[one.what] ?? 'topic' })),
    ...terms,
    pictures: await plannedPictures(pictures, where, facts.hosts),
    files: await filesAtHand(files, where),
    slugs: [...shifted, ...facts.slugs],
    drafts: drafts.map(({ what: why, ...rest }) => ({ why, ...rest })),
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

const isKnown = (db: Db, importId: string): boolean =>
  Boolean(IMPORTED_STORY.get(db, { importId }) ?? IMPORT_RECORD.get(db, { importId }))

/** The missing pictures of a batch, each with the reason. Nothing is read or fetched. */
async function plannedPictures(
  addresses: string[],
  where: Parameters<typeof picturesAtHand>[1],
  siteHosts: readonly string[],
): Promise<ImportPlan['pictures']> {
  const { used, toFetch, missing } = await picturesAtHand(addresses, where)
  return {
    used,
    toFetch,
    missing: missing.reduce((sum, { count }) => sum + count, 0),
    samples: missing.flatMap(({ samples }) => samples).slice(0, 3),
    reasons: missing,
    isSearched: where.paths.length > 0 || where.hosts.length > 0,
    hosts: pictureHosts(
      siteHosts.map((host) => `https://${host}`),
      addresses,
    ),
  }
}

async function linesIn(folder: string, name: string): Promise<number> {
  let count = 0
  for await (const _ of batchLines(folder, name)) count++
  return count
}

/** Converts the records of a file in a thread of their own, so that nothing else waits. Writes nothing. */
function planRecords(file: string, onProgress: (done: number, share: number) => void): Promise<PlanResult> {
  const size = Math.max(1, fs.statSync(file).size)
  const workerData: PlanJob = { file }
  const options = { workerData, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 64 } }
  const thread = new Worker(new URL('plan-thread.ts', import.meta.url), options)
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('The thread that plans the import ended unexpectedly.')))
    thread.on('message', (message: PlanMessage) => {
      if ('planned' in message) resolve(message)
      else onProgress(message.done, message.bytesRead / size)
    })
  })
}

type Entry = { slug: string; name: string; parent?: string; wanted?: string }
type Taxonomy = Record<'sections' | 'tags' | 'authors', Entry[]>

/**
 * Sections, topics and bylines that the records of a batch name, and whether they exist here; `shifted`: sections that left
 * their slug to a story or page.
 */
function plannedTerms(
  db: Db,
  folder: string,
  uses: PlanResult['uses'],
): Pick<ImportPlan, 'sections' | 'topics' | 'authors'> & { shifted: SampledCount[] } {
  const taxonomy = JSON.parse(fs.readFileSync(path.join(folder, BATCH_FILES.taxonomy), 'utf8')) as Taxonomy
  const slugHere = (kind: StagedTermKind, term: { slug: string; name: string }) =>
    termPath(db, kind, term).slice(TERM_PATHS[kind]('').length)
  const planned = (list: Entry[], kind: StagedTermKind, counts: Map<string, number>): PlannedTerm[] =>
    list
      .map(({ slug, name, parent = null }) => ({
        slug,
        name,
        parent,
        stories: counts.get(slug) ?? 0,
        isNew: !TERM_BY_SLUG[kind].get(db, { slug: slugHere(kind, { slug, name }) }),
      }))
      .toSorted((one, other) => other.stories - one.stories)
  const shifted = taxonomy.sections.flatMap(({ slug, name, wanted }) =>
    wanted === undefined || wanted === slug
      ? []
      : [
          {
            what: `section ${wanted} → ${slug} (/${wanted} is the old address of a story or page)`,
            count: 1,
            samples: [name],
          },
        ],
  )
  return {
    shifted,
    sections: planned(taxonomy.sections, 'section', uses.sections),
    topics: planned(taxonomy.tags, 'topic', uses.tags),
    authors: planned(taxonomy.authors, 'author', uses.authors),
  }
}
