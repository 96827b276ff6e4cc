import { once } from 'node:events'
import { type Args, type Command, optionOf } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { usageError } from '#cli/terminal.ts'
import { exportedEvents } from '#db/queries/audit/exported-events.ts'
import { eventFilter } from '#domain/audit/event-filter.ts'
import { exportFormat } from '#domain/audit/event-lines.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const FILTERS = ['article', 'person', 'kind', 'day'] as const

/** Prints the audit log, for storage elsewhere. */
export const eventsCommand: Command = {
  usage: '[--since DATE] [--article ID] [--person ID] [--kind KIND] [--day YYYY-MM-DD] [--format ndjson|csv]',
  does: 'prints who did what and when, newest first',
  options: {
    since: { type: 'string' },
    article: { type: 'string' },
    person: { type: 'string' },
    kind: { type: 'string' },
    day: { type: 'string' },
    format: { type: 'string' },
  },
  async run(args) {
    const format = exportFormat.safeParse(optionOf(args, 'format') ?? 'ndjson')
    if (!format.success) throw usageError('--format must be ndjson or csv.')
    const input = { ...filterOf(args), since: sinceOf(args), format: format.data }
    const { db } = openNewsroom()
    try {
      for (const part of exportedEvents(db, SYSTEM, input)) {
        if (!process.stdout.write(part)) await once(process.stdout, 'drain')
      }
    } finally {
      db.$client.close()
    }
  },
}

function filterOf(args: Args) {
  const asked = Object.fromEntries(FILTERS.map((name) => [name, optionOf(args, name)]))
  const parsed = eventFilter.safeParse(asked)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw usageError(`Invalid --${issue?.path.join('.')}: ${issue?.message}`)
}

function sinceOf(args: Args): number | undefined {
  const since = optionOf(args, 'since')
  if (since === undefined) return undefined
  const at = Date.parse(since)
  if (Number.isNaN(at)) throw usageError(`--since ${since} is not a date, such as 2026-11-24 or 2026-11-24T12:00:00Z.`)
  return at
}
