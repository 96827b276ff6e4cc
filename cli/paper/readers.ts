import fs from 'node:fs'
import { type Args, type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { CommandFailed, count, printLine, usageError } from '#cli/terminal.ts'
import { importReaders } from '#db/commands/newsletters/import-readers.ts'
import { exportedReaders } from '#db/queries/newsletters/reader-data.ts'
import { type ReadersFile, readersIn } from '#domain/newsletters/readers-file.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { csvCell } from '#domain/text/csv-cell.ts'
import { env } from '#env.ts'

const MOST_BYTES = 268_435_456
const WHY: Record<string, string> = {
  'bad-csv': 'The file is no CSV that can be read.',
  'no-addresses': 'The file has no column of addresses: its first line must name one “email” or “email address”.',
}

/** Subscribes readers of another system to a list. */
export const readersImportCommand: Command = {
  usage: 'FILE.csv --list SLUG --consent "who says that they consented, and from what" | --ask',
  does: 'subscribes readers of a CSV (Ghost, Mailchimp, Substack, Buttondown) to a newsletter',
  options: { list: { type: 'string' }, consent: { type: 'string' }, ask: { type: 'boolean' } },
  async run(args) {
    const file = requiredArgument(args, 0, 'the CSV file')
    const list = optionOf(args, 'list')
    if (list === undefined) throw usageError('Missing option: --list SLUG, the last part of the newsletter’s address.')
    const consent = consentIn(args)
    const { readers, left, invalid } = readFile(file)
    const { db } = openNewsroom()
    try {
      const done = await importReaders(db, SYSTEM, { list, readers, consent }, Date.now())
      if (!done.ok) throw new CommandFailed(`There is no newsletter ${list}.`)
      const { added, known, suppressed } = done.value
      const isAsking = typeof consent === 'object'
      printLine(
        `${count(added, 'reader was', 'readers were')} ${isAsking ? 'asked by a letter: 600 an hour go out' : 'subscribed'}.`,
      )
      if (known > 0)
        printLine(`${count(known, 'reader', 'readers')} had the list already, or left it: nothing changed.`)
      if (left > 0) printLine(`${count(left, 'row', 'rows')} left out: unsubscribed, bounced or unconfirmed there.`)
      if (suppressed > 0)
        printLine(`${count(suppressed, 'reader', 'readers')} left out: bounced, complained or erased here.`)
    } finally {
      db.$client.close()
    }
    if (invalid.length > 0)
      throw new CommandFailed(
        `No address in ${count(invalid.length, 'line', 'lines')}: ${invalid.slice(0, 20).join(', ')}.`,
      )
  },
}

/** The sentence that is kept as the proof, or how readers are asked. */
function consentIn(args: Args): string | { siteUrl: string } {
  const consent = optionOf(args, 'consent')?.trim() ?? ''
  const isAsking = args.options['ask'] === true
  if (isAsking === (consent !== '') || (!isAsking && consent.length < 10))
    throw usageError(
      'Give one of --consent "Ana Brekken, who kept the forms of 2021" and --ask. Consent is kept as the proof: say who knows that these readers consented, and from what. If nobody knows, --ask asks each by one letter.',
    )
  if (isAsking && env.smtpUrl === null) throw usageError('SMTP_URL is not set: no letter can ask readers.')
  return isAsking ? { siteUrl: env.siteUrl } : consent
}

function readFile(file: string): ReadersFile {
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES)
    throw new CommandFailed(`${file} has more than 256 MB. Split it.`)
  if (!fs.existsSync(file)) throw new CommandFailed(`${file} does not exist.`)
  const read = readersIn(fs.readFileSync(file, 'utf8'))
  if (!read.ok) throw new CommandFailed(WHY[read.code] ?? read.code)
  return read.value
}

/** Names of the columns, by those of the fields. */
const COLUMNS = {
  email: 'email',
  list: 'list',
  state: 'state',
  askedAt: 'asked_at',
  confirmedAt: 'confirmed_at',
  leftAt: 'left_at',
  why: 'why',
  pausedUntil: 'paused_until',
  words: 'words',
  form: 'form',
} as const
const FIELDS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
const cell = (value: string | number | null) =>
  csvCell(typeof value === 'number' ? new Date(value).toISOString() : value)

/** Writes subscriptions, with their readers and the proof of consent, into a file that its owner alone may read. */
export const readersExportCommand: Command = {
  usage: 'FILE.csv [--list SLUG]',
  does: 'writes the readers of newsletters into a CSV, with what they consented to',
  options: { list: { type: 'string' } },
  run(args) {
    const file = requiredArgument(args, 0, 'the file to write')
    if (fs.existsSync(file)) throw new CommandFailed(`${file} exists already. Give a new name.`)
    const { db } = openNewsroom()
    const out = fs.openSync(file, 'wx', 0o600)
    try {
      fs.writeSync(out, `${Object.values(COLUMNS).join(',')}\r\n`)
      let rows = 0
      for (const row of exportedReaders(db, optionOf(args, 'list') ?? null)) {
        fs.writeSync(out, `${FIELDS.map((field) => cell(row[field])).join(',')}\r\n`)
        rows += 1
      }
      printLine(`${count(rows, 'subscription was', 'subscriptions were')} written to ${file}.`)
    } finally {
      fs.closeSync(out)
      db.$client.close()
    }
  },
}
