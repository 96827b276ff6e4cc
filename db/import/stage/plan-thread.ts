/** Worker thread that converts the records of a batch as the import will, and counts what stays, changes and goes. */
import { parentPort, workerData } from 'node:worker_threads'
import { readLines } from '#db/import/read/read-lines.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { fileLinksOf } from '#domain/import/attachments/file-link.ts'
import { parseRecord } from '#domain/import/import-record.ts'
import type { PlannedRecords } from '#domain/import/plan/import-plan.ts'
import { type SampledCount, SampledCounts } from '#domain/import/plan/sampled-counts.ts'
import { countRecord, noCounts, type RecordCounts } from '#domain/import/plan/source-counts.ts'
import { withLinks } from '#domain/import/stage/inner-links.ts'

export type PlanJob = { file: string }
export type PlanResult = {
  planned: PlannedRecords
  counts: RecordCounts
  /** Why stories and pages are drafts. */
  drafts: SampledCount[]
  /** Addresses of pictures, each once. */
  pictures: string[]
  /** Links to files of the old site, each once. */
  files: string[]
  /** Ids of records, and how often they name each section, topic and byline. */
  ids: string[]
  uses: Record<'sections' | 'tags' | 'authors', Map<string, number>>
}
export type PlanMessage = { done: number; bytesRead: number } | PlanResult

const MAX_LINE_BYTES = 8_000_000
const TELL_EVERY = 200

if (!parentPort) throw new Error('This file runs as a worker thread of a plan.')
const port = parentPort
const { file } = workerData as PlanJob
const tell = (message: PlanMessage) => port.postMessage(message)

const kept = new SampledCounts()
const dropped = new SampledCounts()
const refused = new SampledCounts()
const repaired = new SampledCounts()
const drafts = new SampledCounts()
const counts = noCounts()
const pictures = new Map<string, string>()
const files = new Set<string>()
const ids: string[] = []
const uses: PlanResult['uses'] = { sections: new Map(), tags: new Map(), authors: new Map() }

/** Stands for a picture that is to come, so that its place counts as a picture. */
function idOf(src: string): string {
  const id = pictures.get(src) ?? pictures.size.toString(16).padStart(64, '0')
  pictures.set(src, id)
  return id
}

const idIn = (text: string): string => /"id":"([^"]{1,200})"/.exec(text)?.[1] ?? text.slice(0, 80)

function plan(text: string): void {
  const parsed = parseRecord(text)
  if (!parsed.ok) {
    if (!text.includes('"state":"draft"')) counts.publicInSource++
    return refused.add(String(parsed.details), idIn(text))
  }
  const { record, warnings } = parsed.value
  countRecord(counts, record)
  // A scheduled story says for when.
  if (record.state === 'draft') drafts.add((record.why ?? 'draft').replace(/ for .*/, ''), record.headline)
  const linkOf = fileLinksOf(record)
  withLinks(record.body_html, (href) => (linkOf(href) === 'own' && files.add(href), null))
  const from = documentFromHtml(record.body_html, { picture: (src) => ({ mediaId: idOf(src) }) })
  if (record.image !== null) idOf(record.image)
  for (const block of from.document.blocks) kept.add(block.type, record.headline)
  for (const { what, count } of from.dropped) dropped.add(what, record.headline, count)
  ids.push(record.id)
  for (const kind of ['sections', 'tags', 'authors'] as const)
    for (const slug of record[kind]) uses[kind].set(slug, (uses[kind].get(slug) ?? 0) + 1)
  for (const warning of warnings) repaired.add(warning, record.headline)
}

let done = 0
for await (const read of readLines(file, MAX_LINE_BYTES)) {
  if ('text' in read) plan(read.text)
  else refused.add(read.problem, `line ${read.line}`)
  if (++done % TELL_EVERY === 0) tell({ done, bytesRead: read.bytesRead })
}
const planned = { kept: kept.list(), dropped: dropped.list(), refused: refused.list(), repaired: repaired.list() }
tell({ planned, counts, drafts: drafts.list(), pictures: [...pictures.keys()], files: [...files], ids, uses })
port.close()
