import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Args, optionOf } from '#cli/command.ts'
import { prepareBulkWrites, syncBulkWrites } from '#cli/import/bulk-writes.ts'
import { mediaIn } from '#cli/import/import-media.ts'
import { createPace } from '#cli/import/pace.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { stopSignal } from '#cli/stop-signal.ts'
import { CommandFailed, printError, count, usageError, progress, printLine } from '#cli/terminal.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { importText } from '#db/import/text.ts'
import { closeDecoder } from '#db/media/decoder.ts'

/** Implements `news import FILE` for NDJSON and plain text. */
export async function importStories(file: string, format: 'ndjson' | 'text', args: Args): Promise<void> {
  const media = mediaIn(args)
  const isDry = args.options['dry-run'] === true
  const room = isDry ? copyOfNewsroom() : { ...openNewsroom(), remove: () => {} }
  try {
    const summary = await run(room, { file, format, media, args })
    tell(summary, file, isDry)
  } finally {
    closeDecoder()
    room.db.$client.close()
    room.remove()
  }
}

/** A dry run does everything on a temporary copy. */
function copyOfNewsroom(): { db: Db; dataDir: string; remove: () => void } {
  const real = openNewsroom()
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-dry-run-'))
  real.db.$client.prepare('vacuum into ?').run(databaseFile(dataDir))
  real.db.$client.close()
  const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  return { db, dataDir, remove: () => fs.rmSync(dataDir, { recursive: true, force: true }) }
}

type Job = { file: string; format: 'ndjson' | 'text'; media: string[]; args: Args }

async function run(room: { db: Db; dataDir: string }, { file, format, media, args }: Job): Promise<ImportSummary> {
  const { db, dataDir } = room
  prepareBulkWrites(db)
  const bar = progress()
  const pace = createPace()
  const size = Math.max(1, fs.statSync(file).size)
  const speak = (line: number, what: string) => {
    bar.clear()
    printError(`line ${line}: ${what}`)
  }
  const reporter: ImportReporter = {
    refused: speak,
    warned: (line, what) => speak(line, `warning: ${what}`),
    progress: (done, bytes) => {
      const share = Math.min(1, bytes / size)
      const said = [count(done, 'story', 'stories'), pace(performance.now(), done, share)]
      bar.show(share, said.filter(Boolean).join(', '))
    },
  }
  const stopping = stopSignal()
  try {
    const now = Date.now()
    if (format === 'ndjson')
      return await importNdjson(db, dataDir, { file, media, signal: stopping.signal }, reporter, now)
    return await importText(
      db,
      { file, sections: optionOf(args, 'sections'), published: instantOf(args, now) },
      reporter,
      now,
    )
  } finally {
    bar.clear()
    syncBulkWrites(db)
    stopping.end()
  }
}

function instantOf(args: Args, now: number): number | null {
  const given = optionOf(args, 'published')
  if (given === undefined) return null
  const at = Date.parse(given)
  if (!/^\d{4}-\d\d-\d\d/.test(given) || Number.isNaN(at))
    throw usageError(`--published must be an ISO 8601 date, not ${given}.`)
  if (at > now) throw usageError('--published is in the future. Only published stories can be imported.')
  return at
}

function tell(summary: ImportSummary, file: string, isDry: boolean): void {
  const { made, updated, unchanged, left, refused, warnings } = summary
  const parts = [`${count(made, 'story', 'stories')} new`, `${updated} updated`, `${unchanged} unchanged`]
  if (left > 0) parts.push(`${left} left unchanged`)
  parts.push(`${refused} refused`, count(warnings, 'warning'))
  printLine(`${isDry ? 'Dry run, nothing was stored. ' : ''}${path.basename(file)}: ${parts.join(', ')}.`)
  printTerms(summary)
  if (summary.isInterrupted) throw new CommandFailed('Interrupted. Run the same command again to continue.', 130)
  if (refused > 0)
    throw new CommandFailed(`${count(refused, 'record')} of ${path.basename(file)} could not be imported.`)
}

export function printTerms(summary: ImportSummary): void {
  const terms = [
    ...(summary.newSections ? [count(summary.newSections, 'section')] : []),
    ...(summary.newTopics ? [count(summary.newTopics, 'topic')] : []),
    ...(summary.newAuthors ? [count(summary.newAuthors, 'author')] : []),
    ...(summary.newSources ? [count(summary.newSources, 'source')] : []),
  ]
  if (terms.length > 0) printLine(`Made ${terms.join(', ')}.`)
}
