import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { prepareBulkWrites, syncBulkWrites } from '#cli/bulk-writes.ts'
import { type Args, type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { importExport } from '#cli/import-export.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { createPace } from '#cli/pace.ts'
import { CommandFailed, printError, count, usageError, progress, printLine } from '#cli/terminal.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import { importText } from '#db/import/text.ts'
import { closeDecoder } from '#db/media/decoder.ts'

const FORMATS: Record<string, 'ndjson' | 'text'> = { '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.txt': 'text' }

/** Imports stories. Exits with 1 if a record was refused, and with 0 if there were only warnings. */
export const importCommand: Command = {
  usage: 'FILE|DIR [--format ndjson|text] [--media DIR] [--dry-run] [--sections "First, Second"] [--published ISO]',
  does: 'imports stories (importing again updates them), or the folder of an export into an empty newsroom',
  options: {
    format: { type: 'string' },
    media: { type: 'string' },
    'dry-run': { type: 'boolean' },
    sections: { type: 'string' },
    published: { type: 'string' },
  },
  async run(args) {
    const file = requiredArgument(args, 0, 'the file to import')
    if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) return importExport(file, args)
    if (!fs.existsSync(file)) throw new CommandFailed(`File not found: ${file}`)
    const format = formatOf(file, optionOf(args, 'format'))
    const media = optionOf(args, 'media') ?? null
    if (media !== null && !(fs.existsSync(media) && fs.statSync(media).isDirectory()))
      throw new CommandFailed(`Folder not found: ${media}`)
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
  },
}

function formatOf(file: string, given: string | undefined): 'ndjson' | 'text' {
  const format = given ?? FORMATS[path.extname(file).toLowerCase()]
  if (format === 'ndjson' || format === 'text') return format
  if (given !== undefined) throw usageError(`--format must be ndjson or text, not ${given}.`)
  throw usageError(`The format of ${file} is unknown from its ending. Add --format ndjson or --format text.`)
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

type Job = { file: string; format: 'ndjson' | 'text'; media: string | null; args: Args }

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
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
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
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
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
  const terms = [
    ...(summary.newSections ? [count(summary.newSections, 'section')] : []),
    ...(summary.newTopics ? [count(summary.newTopics, 'topic')] : []),
    ...(summary.newAuthors ? [count(summary.newAuthors, 'author')] : []),
    ...(summary.newSources ? [count(summary.newSources, 'source')] : []),
  ]
  if (terms.length > 0) printLine(`Made ${terms.join(', ')}.`)
  if (summary.isInterrupted) throw new CommandFailed('Interrupted. Run the same command again to continue.', 130)
  if (refused > 0)
    throw new CommandFailed(`${count(refused, 'record')} of ${path.basename(file)} could not be imported.`)
}
