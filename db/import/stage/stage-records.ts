import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, lineFile, type LineFile, writeBatchFile, batchLines } from '#db/import/batch/batch-folder.ts'
import { changedKinds, type Kinds } from '#db/import/stage/changed-kinds.ts'
import { type StagedTerms, stagedTerms } from '#db/import/stage/staged-terms.ts'
import type { ArchivePicture, ArchiveRedirect } from '#domain/import/archive-item.ts'
import type { ImportRecord } from '#domain/import/import-record.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { readMap } from '#domain/import/plan/read-map.ts'
import { countRecord, noCounts, type RecordCounts } from '#domain/import/plan/source-counts.ts'
import { mapFile } from '#domain/import/plan/write-map.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { newHref } from '#domain/import/stage/inner-links.ts'
import { type RecordContext, recordOf } from '#domain/import/stage/staged-record.ts'
import type { StagedRedirect } from '#domain/import/stage/staged-redirect.ts'
import type { StagedStory } from '#domain/import/stage/staged-story.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

type Progress = (done: number, share: number) => void

export const factsOf = (folder: string): ArchiveFacts =>
  JSON.parse(fs.readFileSync(path.join(folder, BATCH_FILES.facts), 'utf8')) as ArchiveFacts

/** The map in force. */
export function mapOf(folder: string): ImportMap {
  const read = readMap(fs.readFileSync(path.join(folder, BATCH_FILES.map), 'utf8'))
  return read.ok ? read.value : {}
}

/** Counts what the records of a batch are, and what their source says. */
export async function countsOf(folder: string): Promise<RecordCounts> {
  const counts = noCounts()
  for await (const { value } of batchLines<ImportRecord>(folder, BATCH_FILES.records)) countRecord(counts, value)
  return counts
}

/**
 * Writes the records, names and redirects of a batch from what was read, as the map says. Old addresses of stories and
 * pages are in their records; redirects are those of lists, of pictures' pages, and of the export. May be done again with
 * another map. `now` in ms UTC.
 */
export async function stageRecords(
  db: Db,
  folder: string,
  map: ImportMap,
  onProgress: Progress,
  now: number,
): Promise<void> {
  const facts = factsOf(folder)
  const paths = await pathsOf(folder)
  const categories = facts.terms.flatMap(({ taxonomy, slug }) => (taxonomy === 'category' ? [slug] : []))
  const kinds = await changedKinds(db, folder, { map, paths, categories })
  const terms = stagedTerms(db, facts, map, (one) => paths.has(one))
  const records = lineFile(folder, BATCH_FILES.records)
  const redirects = lineFile(folder, BATCH_FILES.redirects)
  try {
    for (const { key, path: to } of terms.addresses()) if (!paths.has(key)) paths.set(key, to)
    const links = { paths, hosts: new Set(facts.hosts) }
    const context: RecordContext = {
      map,
      roles: terms.roles,
      bylines: terms.bylineSlugs,
      section: terms.section,
      language: facts.language,
      links,
      now,
    }
    const stories = await stageStories(folder, context, { kinds, terms, records, redirects }, onProgress)
    addTermRedirects(redirects, terms)
    await addPictureRedirects(folder, redirects, { ...facts, stories })
    records.finish()
    redirects.finish()
  } catch (error) {
    records.abandon()
    redirects.abandon()
    throw error
  }
  writeBatchFile(folder, BATCH_FILES.taxonomy, JSON.stringify(terms.taxonomy(), null, 2))
  writeBatchFile(folder, BATCH_FILES.map, mapFile(facts, map, terms))
}

/** New path of every old address of a story. */
async function pathsOf(folder: string): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  for await (const { value } of batchLines<[string, string]>(folder, BATCH_FILES.links)) paths.set(...value)
  return paths
}

type Out = { kinds: Kinds; terms: StagedTerms; records: LineFile; redirects: LineFile }

/** Returns the ids of all stories and pages in the export. */
async function stageStories(
  folder: string,
  context: RecordContext,
  { kinds, terms, records, redirects }: Out,
  onProgress: Progress,
): Promise<Set<string>> {
  const ids = new Set<string>()
  const size = Math.max(1, fs.statSync(path.join(folder, BATCH_FILES.archive)).size)
  for await (const { value, bytesRead } of batchLines<StagedStory | ArchiveRedirect>(folder, BATCH_FILES.archive)) {
    if (value.kind === 'redirect') {
      redirects.add(ofExport(value, context.links))
      continue
    }
    const story = kinds(value)
    if (!story) continue
    const record = recordOf(story, context)
    terms.use(record)
    records.add(record)
    ids.add(value.id)
    onProgress(ids.size, bytesRead / size)
  }
  return ids
}

/** A redirect of the export. Its target may have moved as well; one on the old site is a path. */
function ofExport({ from, to, status }: ArchiveRedirect, links: RecordContext['links']): StagedRedirect {
  if (to === null) return { from, to, status }
  const moved = newHref(to, { ...links, base: null })
  const url = URL.parse(to)
  const isOwn = url !== null && links.hosts.has(url.hostname.replace(/^www\./, ''))
  return { from, to: moved ?? (isOwn ? url.pathname + url.search : to), status }
}

function addTermRedirects(redirects: LineFile, terms: StagedTerms): void {
  for (const { key, kind, slug } of terms.addresses())
    if (terms.isUsed(kind, slug))
      redirects.add({ from: key, to: `import:${kind}:${slug}`, status: 301 } satisfies StagedRedirect)
}

/** The page of a picture leads to the story that it was uploaded to, else to its file. */
async function addPictureRedirects(
  folder: string,
  redirects: LineFile,
  { format, host, stories }: { format: string; host: string; stories: ReadonlySet<string> },
): Promise<void> {
  for await (const { value } of batchLines<ArchivePicture>(folder, BATCH_FILES.pictures)) {
    const byId = format === 'wordpress' ? [`/?attachment_id=${value.id}`] : []
    const addresses = [...(value.link === null ? [] : [value.link]), ...byId]
    const file = `import:picture:${value.url}`
    const parent = value.parent && stories.has(value.parent) ? `import:${format}:${host}:${value.parent}` : null
    for (const from of new Set(addresses.flatMap((one) => oldAddressKey(one) ?? [])))
      if (from !== '/')
        redirects.add({ from, ...(parent === null ? { to: file } : { to: parent, or: file }), status: 301 })
  }
}
