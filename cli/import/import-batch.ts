import fs from 'node:fs'
import path from 'node:path'
import { type Args, optionOf } from '#cli/command.ts'
import { prepareBulkWrites, syncBulkWrites } from '#cli/import/bulk-writes.ts'
import { copyFiles, folderIn, redirectsIn } from '#cli/import/import-copies.ts'
import { mediaIn } from '#cli/import/import-media.ts'
import { printTerms } from '#cli/import/import-stories.ts'
import { printProof } from '#cli/import/print-proof.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { stopSignal } from '#cli/stop-signal.ts'
import { CommandFailed, count, printError, printLine, progress, red, usageError } from '#cli/terminal.ts'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchFolder } from '#db/import/batch/batch-folder.ts'
import type { BatchReporter } from '#db/import/batch/batch-reporter.ts'
import { batchOf, listBatches } from '#db/import/batch/batch-rows.ts'
import { type BatchSummary, runBatch } from '#db/import/batch/run-batch.ts'
import { planBatch } from '#db/import/stage/plan-batch.ts'
import { restageBatch, stageArchive } from '#db/import/stage/stage-archive.ts'
import { factsOf } from '#db/import/stage/stage-records.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { type BatchProgress, shareOfJob } from '#domain/import/plan/batch-progress.ts'
import { differences, exitCodeOf } from '#domain/import/plan/exit-code.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { planSummary } from '#domain/import/plan/plan-summary.ts'
import { readMap } from '#domain/import/plan/read-map.ts'
import type { ArchiveFormat } from '#domain/import/recognise-format.ts'
import { createAskOldSite } from '#server/outgoing/ask-old-site.ts'

/** Newsroom, clock, signal and reporter of a command on batches. */
export type Room = { db: Db; dataDir: string; now: number; signal: () => AbortSignal; reporter: BatchReporter }

/** Implements `news import FILE…` for exports of other systems. */
export async function importArchive(paths: string[], format: ArchiveFormat, args: Args): Promise<void> {
  const map = mapIn(args) ?? {}
  const site = siteIn(args)
  const redirects = redirectsIn(args)
  const permalink = optionOf(args, 'permalink') ?? null
  await inRoom(async (room) => {
    const { db, dataDir, reporter, now } = room
    const options = { paths, redirects, format, site, permalink, map, createdBy: null }
    const staged = await stageArchive(db, dataDir, options, reporter, now)
    if (!staged.ok) {
      const why = typeof staged.details === 'string' ? staged.details : 'the format is unknown'
      throw new CommandFailed(`${paths.join(', ')} cannot be read: ${why}`)
    }
    await proceed(room, staged.value.batchId, args)
  })
}

/** Implements `news import --batch ID`. */
export async function continueBatch(given: string, args: Args): Promise<void> {
  const id = batchIdOf('batch', given)
  if (args.words.length > 0) throw usageError('A batch was read already: give either --batch or files.')
  if (redirectsIn(args).length > 0) throw usageError('A batch was read already: give --redirects with its files.')
  const map = mapIn(args)
  await inRoom(async (room) => {
    const { db, dataDir, reporter, now } = room
    if (!batchOf(db, id)) throw new CommandFailed(`There is no batch ${id}. See news import --list.`)
    if (!fs.existsSync(path.join(batchFolder(dataDir, id), BATCH_FILES.records)))
      throw new CommandFailed(`Batch ${id} was not read to its end. Give its files again.`)
    if (args.options['prove'] === true) return prove(room, id, args)
    if (map) await restageBatch(db, dataDir, id, map, reporter, now)
    await proceed(room, id, args)
  })
}

/** Number of a batch in an option. */
export function batchIdOf(option: string, given: string): number {
  const id = Number(given)
  if (Number.isSafeInteger(id) && id > 0) return id
  throw usageError(`--${option} must be the number of a batch, not ${given}.`)
}

/** Implements `news import --list`. */
export function printBatches(): void {
  const { db } = openNewsroom()
  try {
    const batches = listBatches(db)
    if (batches.length === 0) printLine('There are no batches.')
    for (const { id, format, name, state, createdAt } of batches)
      printLine([id, state, format, new Date(createdAt).toISOString().slice(0, 16), name].join('\t'))
  } finally {
    db.$client.close()
  }
}

/** Plans or imports a batch that is read. */
async function proceed(room: Room, batchId: number, args: Args): Promise<void> {
  const media = mediaIn(args)
  const own = args.options['fetch-from-site'] === true ? siteHosts(room.dataDir, batchId) : []
  const fetchHosts = [...own, ...furtherHosts(args)]
  if (args.options['dry-run'] === true)
    return plan(room, batchId, { media, fetchHosts, copyTo: folderIn(args, 'plan') })
  if (args.options['prove'] !== true) return run(room, batchId, { media, fetchHosts })
  const failure = await run(room, batchId, { media, fetchHosts }).then(
    () => null,
    (error: unknown) => error,
  )
  // The proof names refused records as well; an import that was interrupted proves nothing.
  if (failure !== null && !(failure instanceof CommandFailed && failure.exitCode === 1)) throw failure
  await prove(room, batchId, args)
  if (failure !== null) throw failure
}

const prove = (room: Room, batchId: number, args: Args): Promise<void> =>
  printProof(room, batchId, {
    against: optionOf(args, 'against'),
    copyTo: folderIn(args, 'report'),
    hasPages: args.options['no-pages'] !== true,
    media: mediaIn(args),
  })

type Pictures = { media: string[]; fetchHosts: string[] }

/** Hosts of `--fetch-host`, such as that of a CDN. */
function furtherHosts(args: Args): string[] {
  const given = (optionOf(args, 'fetch-host') ?? '').split(',').map((host) => host.trim().toLowerCase())
  const hosts = given.filter((host) => host !== '')
  const wrong = hosts.find((host) => URL.parse(`https://${host}/`)?.host !== host)
  if (wrong !== undefined) throw usageError(`--fetch-host must be names of hosts, separated by commas, not ${wrong}.`)
  return hosts
}

/** Hosts of the old site, with and without `www.`. */
const siteHosts = (dataDir: string, batchId: number): string[] =>
  factsOf(batchFolder(dataDir, batchId)).hosts.flatMap((host) => [host, `www.${host}`])

async function plan(
  { db, dataDir, reporter }: Room,
  batchId: number,
  { copyTo, ...pictures }: Pictures & { copyTo: string | null },
): Promise<void> {
  const made = await planBatch(db, dataDir, batchId, pictures, reporter)
  reporter.progress?.(DONE)
  for (const line of planSummary(made, red)) printLine(line)
  const folder = batchFolder(dataDir, batchId)
  printLine('')
  const [planFile, mapFile] = copyFiles(folder, copyTo ?? folder, [BATCH_FILES.plan, BATCH_FILES.map])
  printLine(`Plan: ${planFile}`)
  printLine(`Map:  ${mapFile}`)
  printLine(`Nothing was imported. Run: npm run news -- import --batch ${batchId} [--map FILE] [--media DIR|ZIP]`)
  const counts = { ...made.counts, refused: made.refused.reduce((sum, one) => sum + one.count, 0) }
  const code = exitCodeOf(counts)
  if (code !== 0) throw new CommandFailed(differences(counts), code)
}

async function run(room: Room, batchId: number, { media, fetchHosts }: Pictures): Promise<void> {
  const { db, dataDir, reporter, now } = room
  const signal = room.signal()
  const fetchFrom = fetchHosts.length > 0 ? { hosts: fetchHosts, ask: createAskOldSite(), signal } : null
  prepareBulkWrites(db)
  const summary = await runBatch(db, dataDir, batchId, { media, fetchFrom, signal }, reporter, now)
  syncBulkWrites(db)
  reporter.progress?.(DONE)
  tell(batchId, summary, path.join(batchFolder(dataDir, batchId), BATCH_FILES.report))
}

function tell(batchId: number, summary: BatchSummary, report: string): void {
  const { made, updated, unchanged, left, conflicts, gone, refused, warnings, redirects, redirectsRefused } = summary
  const parts = [`${count(made, 'record')} new`, `${updated} updated`, `${unchanged} unchanged`]
  if (left > 0) parts.push(`${left} left as they are`)
  if (conflicts > 0) parts.push(`${conflicts} changed on both sides (see Imports on the desk)`)
  if (gone > 0) parts.push(`${gone} gone from the export and kept here`)
  parts.push(`${refused} refused`, count(warnings, 'warning'), count(redirects, 'redirect'))
  if (redirectsRefused > 0) parts.push(`${redirectsRefused} redirects refused`)
  printLine(`Batch ${batchId}: ${parts.join(', ')}.`)
  printTerms(summary)
  if (refused + warnings + gone + redirectsRefused > 0) printLine(`Warnings and refusals: ${report}`)
  if (summary.isInterrupted)
    throw new CommandFailed(`Interrupted. Continue with: npm run news -- import --batch ${batchId}`, 130)
  if (refused > 0) throw new CommandFailed(`${count(refused, 'record')} could not be imported.`)
}

const DONE: BatchProgress = { stage: 'planning', share: 1, done: 0, msLeft: 0 }

/** Opens the newsroom, with a bar for progress and a signal that ends long work between two transactions. */
export async function inRoom(work: (room: Room) => Promise<void>): Promise<void> {
  const { db, dataDir } = openNewsroom()
  const bar = progress()
  const stopping: ReturnType<typeof stopSignal>[] = []
  const reporter: BatchReporter = {
    refused: (line, what) => {
      bar.clear()
      printError(`record ${line}: ${what}`)
    },
    progress: (now) => (now === DONE ? bar.clear() : bar.show(shareOfJob(now), words(now))),
  }
  try {
    await work({
      db,
      dataDir,
      now: Date.now(),
      reporter,
      // Until something is written, an interrupt just ends the process.
      signal: () => {
        const one = stopSignal()
        stopping.push(one)
        return one.signal
      },
    })
  } finally {
    bar.clear()
    for (const one of stopping) one.end()
    closeDecoder()
    db.$client.close()
  }
}

const STAGES: Record<BatchProgress['stage'], string> = {
  reading: 'Reading',
  staging: 'Preparing',
  planning: 'Planning',
  stories: 'Importing',
  redirects: 'Old addresses',
  proving: 'Proving',
  undoing: 'Undoing',
}

function words({ stage, done, msLeft }: BatchProgress): string {
  const parts = [STAGES[stage], count(done, 'record')]
  if (msLeft !== null) parts.push(`${Math.round(msLeft / 1_000)} s left`)
  return parts.join(', ')
}

function mapIn(args: Args): ImportMap | null {
  const file = optionOf(args, 'map')
  if (file === undefined) return null
  if (!fs.existsSync(file)) throw new CommandFailed(`File not found: ${file}`)
  const read = readMap(fs.readFileSync(file, 'utf8'))
  if (!read.ok) throw new CommandFailed(`${file} is not a valid map:\n${String(read.details)}`)
  return read.value
}

function siteIn(args: Args): string | null {
  const given = optionOf(args, 'site')
  if (given === undefined) return null
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol))
    throw usageError(`--site must be an address such as https://old.example.`)
  return url.origin
}
