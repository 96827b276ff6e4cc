import fs from 'node:fs'
import path from 'node:path'
import { type Args, type Command, optionOf } from '#cli/command.ts'
import { folderIn } from '#cli/import/import-copies.ts'
import { CommandFailed, usageError } from '#cli/terminal.ts'
import { exportIn } from '#db/export/manifest.ts'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { foreignArchive, recogniseArchive } from '#db/import/archive/read-archive.ts'
import type { ArchiveFormat } from '#domain/import/recognise-format.ts'

const FORMATS: readonly ArchiveFormat[] = [
  'wordpress',
  'ghost',
  'substack',
  'medium',
  'blogger',
  'markdown',
  'ndjson',
  'text',
  'redirects',
]
const BY_ENDING: Record<string, ArchiveFormat> = { '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.txt': 'text' }

const USAGE = `FILE… [--format ${FORMATS.join('|')}] [--dry-run [--plan DIR]]
  an export of another system:
    [--media DIR|ZIP]… [--fetch-from-site] [--fetch-host HOST,…] [--site URL] [--permalink PATTERN]
    [--map FILE] [--redirects CSV]… [--prove [--no-pages] [--against FILE|URL] [--report DIR]]
  one file of stories, as NDJSON or text:
    [--media DIR|ZIP]… [--sections "First, Second"] [--published ISO]
news import DIR          the export of a newsroom, into an empty one
news import --list       all batches
news import --batch ID   continue or repeat a batch: [--map FILE] [--media DIR|ZIP]… [--dry-run] [--prove …]
news import --undo ID    remove what a batch imported`

/** Imports stories. Exits with 1 if a record was refused, and with 0 if there were only warnings. */
export const importCommand: Command = {
  usage: USAGE,
  does: 'imports an export of another system, stories in a file, or the export of a newsroom',
  options: {
    format: { type: 'string' },
    media: { type: 'string', multiple: true },
    'fetch-from-site': { type: 'boolean' },
    'fetch-host': { type: 'string' },
    site: { type: 'string' },
    permalink: { type: 'string' },
    map: { type: 'string' },
    redirects: { type: 'string', multiple: true },
    batch: { type: 'string' },
    list: { type: 'boolean' },
    undo: { type: 'string' },
    'dry-run': { type: 'boolean' },
    plan: { type: 'string' },
    prove: { type: 'boolean' },
    'no-pages': { type: 'boolean' },
    against: { type: 'string' },
    report: { type: 'string' },
    sections: { type: 'string' },
    published: { type: 'string' },
  },
  async run(args) {
    checkOptions(args)
    if (args.options['list'] === true) return (await import('#cli/import/import-batch.ts')).printBatches()
    const undo = optionOf(args, 'undo')
    if (undo !== undefined) return (await import('#cli/import/import-undo.ts')).undoImport(undo)
    const batch = optionOf(args, 'batch')
    if (batch !== undefined) return (await import('#cli/import/import-batch.ts')).continueBatch(batch, args)
    const [file, ...others] = args.words
    if (file === undefined) throw usageError('Missing argument: the files to import.')
    for (const one of args.words) if (!fs.existsSync(one)) throw new CommandFailed(`File not found: ${one}`)
    const isFolder = args.words.length === 1 && fs.statSync(file).isDirectory()
    const isUnsaid = isFolder && optionOf(args, 'format') === undefined
    if (isUnsaid && exportIn(file) !== null)
      return (await import('#cli/import/import-export.ts')).importExport(file, args)
    const format = await formatOf(args)
    // An export whose manifest is damaged holds NDJSON as well, and is refused with what is wrong.
    if (isUnsaid && format === 'ndjson') return (await import('#cli/import/import-export.ts')).importExport(file, args)
    if (format !== 'ndjson' && format !== 'text')
      return (await import('#cli/import/import-batch.ts')).importArchive(
        args.words.map((one) => path.resolve(one)),
        format,
        args,
      )
    const ofArchives = ['prove', 'plan', 'redirects'].find((name) => args.options[name] !== undefined)
    if (ofArchives) throw usageError(`--${ofArchives} is for exports of other systems, not for ${format}.`)
    if (others.length > 0 || isFolder) throw usageError(`Give one file of ${format} at a time.`)
    return (await import('#cli/import/import-stories.ts')).importStories(file, format, args)
  },
}

/** Refuses options that mean nothing, and folders that cannot be written in, before anything is read. */
function checkOptions(args: Args): void {
  const needs = { against: 'prove', 'no-pages': 'prove', report: 'prove', plan: 'dry-run' }
  for (const [name, other] of Object.entries(needs))
    if (args.options[name] !== undefined && args.options[other] !== true)
      throw usageError(`--${name} needs --${other}.`)
  if (args.options['prove'] === true && args.options['dry-run'] === true)
    throw usageError('A dry run imports nothing that could be proven: give either --dry-run or --prove.')
  for (const name of ['plan', 'report'] as const) folderIn(args, name)
}

/** The given format, else that of the ending of a single file, else that of the content. */
async function formatOf(args: Args): Promise<ArchiveFormat> {
  const given = optionOf(args, 'format')
  const format = FORMATS.find((one) => one === given)
  if (format !== undefined) return format
  if (given !== undefined) throw usageError(`--format must be ${FORMATS.join(', ')}, not ${given}.`)
  const [file = ''] = args.words
  const byEnding = args.words.length === 1 ? BY_ENDING[path.extname(file).toLowerCase()] : undefined
  if (byEnding) return byEnding
  const { format: recognised, foreign } = await recognise(args.words)
  if (recognised) return recognised
  if (foreign !== null) throw usageError(`${args.words.join(', ')} cannot be imported: ${foreign}.`)
  throw usageError(`The format of ${args.words.join(', ')} is unknown. Add --format ${FORMATS.join('|')}.`)
}

async function recognise(paths: string[]): Promise<{ format: ArchiveFormat | null; foreign: string | null }> {
  const files = await openArchive(paths)
  try {
    const format = await recogniseArchive(files)
    return { format, foreign: format === null ? await foreignArchive(files) : null }
  } finally {
    await files.close()
  }
}
