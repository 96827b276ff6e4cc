import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchFolder } from '#db/import/batch/batch-folder.ts'
import { batchOf, saveBatch } from '#db/import/batch/batch-rows.ts'
import { runBatch } from '#db/import/batch/run-batch.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { incomingExport } from '#db/import/desk/incoming-files.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import type { PageMaker } from '#db/import/proof/public-pages.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { restageBatch, stageArchive } from '#db/import/stage/stage-archive.ts'
import { factsOf } from '#db/import/stage/stage-records.ts'
import { requestIn } from '#db/queries/import/import-batches.ts'
import { uploadOf } from '#db/queries/uploads/upload-of.ts'
import { uploadFile } from '#db/uploads/upload-files.ts'
import type { ImportRequest } from '#domain/import/batch/import-request.ts'
import type { ImportJob } from '#domain/import/batch/import-views.ts'
import { readMap } from '#domain/import/plan/read-map.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { createAskOldSite } from '#server/outgoing/ask-old-site.ts'

/** Starts what makes public pages; null where nothing does, as in development. */
export type StartMaker = (() => PageMaker & { stop: () => Promise<void> }) | null
type Work = { db: Db; dataDir: string; id: number; signal: AbortSignal; now: number; startMaker: StartMaker }

/** Work of each job of an import. An error that is thrown has a message for people. */
export const importJobs: Record<ImportJob, (work: Work) => Promise<unknown>> = {
  plan: planJob,
  import: importJob,
  prove: proveJob,
  undo: undoJob,
}

/** Reads the files, if that was not done yet, or stages what was read again by the map; then makes the plan. */
async function planJob(work: Work): Promise<void> {
  const { db, dataDir, id, now } = work
  if (isRead(work)) {
    const map = readMap(fs.readFileSync(path.join(batchFolder(dataDir, id), BATCH_FILES.map), 'utf8'))
    if (!map.ok) throw new Error(`The map cannot be read: ${String(map.details)}`)
    await restageBatch(db, dataDir, id, map.value, {}, now)
  } else await stage(work)
  await planBatch(db, dataDir, id, { media: mediaOf(work), fetchHosts: hostsOf(work) }, {})
}

function isRead({ db, dataDir, id }: Work): boolean {
  // Files alone prove nothing: after a restore, an import may get the number of another one.
  const hasBegun = batchOf(db, id)?.options['paths'] !== undefined
  const names = [BATCH_FILES.facts, BATCH_FILES.archive, BATCH_FILES.map]
  return hasBegun && names.every((name) => fs.existsSync(path.join(batchFolder(dataDir, id), name)))
}

async function stage({ db, dataDir, id, now }: Work): Promise<void> {
  const { format, site, permalink } = requestOf(db, id)
  const paths = filesOf({ db, dataDir, id })
  if (paths.length === 0) throw new Error('This import was begun in a terminal. Read its files again there.')
  fs.rmSync(batchFolder(dataDir, id), { recursive: true, force: true })
  const options = { paths, format, site, permalink, map: {}, createdBy: null, batchId: id }
  const staged = await stageArchive(db, dataDir, options, {}, now)
  if (staged.ok) return
  if (staged.code === 'unreadable') throw new Error(`The files cannot be read: ${String(staged.details)}.`)
  throw new Error(
    'The format is not recognised. Choose the export of WordPress (XML), Ghost (JSON), Substack (zip), Markdown files, or a CSV of redirects.',
  )
}

function importJob(work: Work): Promise<unknown> {
  const { db, dataDir, id, signal, now } = work
  const hosts = hostsOf(work)
  const fetchFrom = hosts.length > 0 ? { hosts, ask: createAskOldSite(), signal } : null
  return runBatch(db, dataDir, id, { media: mediaOf(work), fetchFrom, signal }, {}, now)
}

async function proveJob({ db, dataDir, id, startMaker }: Work): Promise<void> {
  const { media } = requestOf(db, id)
  const maker = startMaker?.() ?? null
  await proveBatch(db, dataDir, id, { against: [], maker, media: media && incomingExport(dataDir, media) }, {}).finally(
    maker?.stop,
  )
}

async function undoJob({ db, id, signal, now }: Work): Promise<void> {
  const undone = await undoBatch(db, id, { signal }, {}, now)
  const { removed, restored, kept, keptBefore, isInterrupted } = undone
  if (!isInterrupted) await saveBatch(db, id, { summary: { removed, restored, kept: keptBefore + kept.length } })
}

/** Request of the desk; an import of the terminal was read there, and has nothing chosen. */
const requestOf = (db: Db, id: number): ImportRequest =>
  requestIn(batchOf(db, id)?.options) ?? {
    files: [],
    format: null,
    site: null,
    permalink: null,
    media: null,
    fetchPictures: false,
  }

/** Paths of the files of an import. Throws where one was removed since. */
function filesOf({ db, dataDir, id }: Pick<Work, 'db' | 'dataDir' | 'id'>): string[] {
  return requestOf(db, id).files.map((file) => {
    const upload = file.from === 'upload' ? uploadOf(db, SYSTEM, file) : null
    const found = file.from === 'upload' ? upload && uploadFile(dataDir, upload) : incomingExport(dataDir, file.name)
    if (found && fs.existsSync(found)) return found
    const name = upload?.name ?? (file.from === 'incoming' ? file.name : 'the uploaded file')
    throw new Error(`${name} is no longer on the server. Begin a new import with it.`)
  })
}

/** Folder or zip of pictures that was chosen; null for none. */
function mediaOf({ db, dataDir, id }: Work): string | null {
  const { media } = requestOf(db, id)
  if (media === null) return null
  const found = incomingExport(dataDir, media)
  if (found === null) throw new Error(`“${media}” is no longer in the folder incoming.`)
  return found
}

/** Hosts of the old site, from which pictures may be fetched; none unless an admin allowed it. */
function hostsOf({ db, dataDir, id }: Work): string[] {
  const { fetchPictures, site } = requestOf(db, id)
  if (!fetchPictures) return []
  const { hosts } = factsOf(batchFolder(dataDir, id))
  const named = [...hosts, ...(site === null ? [] : [new URL(site).hostname])].map((host) => host.replace(/^www\./, ''))
  return [...new Set(named)].flatMap((host) => [host, `www.${host}`])
}
