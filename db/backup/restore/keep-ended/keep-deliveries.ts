import type Database from 'better-sqlite3'
import { rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import { WITHOUT_LINK } from '#domain/letters/letter.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

type Former = { deliveries: ReadonlyMap<string, Delivery> }
type Options = { former: Former | null; now: number }

/** A row of the outbox. Times in ms UTC; `doneAt` null: open. */
type Delivery = {
  id: number
  kind: string
  dedupeKey: string
  attempts: number
  lastError: string | null
  dueAt: number
  doneAt: number | null
}
const FIELDS = ['id', 'kind', 'dedupeKey', 'attempts', 'lastError', 'dueAt', 'doneAt'] as const
const deliveriesIn = (client: Database.Database) => rowsOf<Delivery>(client, 'outbox', FIELDS, 'order by id')

const OVER = /^done:\d+(?: (?<key>.+))?$/s
/** The key under which it was enqueued. Null for one that was over before keys were kept, which has only a row id. */
function keyOf({ dedupeKey }: Delivery): string | null {
  const over = OVER.exec(dedupeKey)
  return over ? (over.groups?.['key'] ?? null) : dedupeKey
}

/** By dedupe key; of several with one key that which is open counts, and then the last. */
export function deliveriesByKey(client: Database.Database): ReadonlyMap<string, Delivery> {
  const found = new Map<string, Delivery>()
  for (const one of deliveriesIn(client)) {
    const key = keyOf(one)
    if (key !== null && found.get(key)?.doneAt !== null) found.set(key, one)
  }
  return found
}

/** Kinds that carry words to somebody; all others tell a machine to read again. */
const ADDRESSED = new Set(['mail', 'webhook'])
const NOT_KNOWN = 'After a restore it is not known whether this was sent.'
const NO_LINK = 'Its link ended with a restore. Make another.'

const UPDATE = `update outbox set attempts = @attempts, last_error = @lastError, due_at = @dueAt, done_at = @doneAt,
  dedupe_key = case when @doneAt is null or dedupe_key like 'done:%' then dedupe_key
    else 'done:' || id || ' ' || dedupe_key end
  where id = @id`
const SHORT = `payload = json_object('person', payload ->> '$.person', 'template', payload ->> '$.template')`
const WITH_LINK = `kind = 'mail' and coalesce(payload ->> '$.template', '') not in (${WITHOUT_LINK.map((name) => `'${name}'`).join(', ')})`

/**
 * Takes over what became of the deliveries that are open in the backup, or were given up. Purges stay: a cache is emptied
 * once too often rather than not at all. A letter with a one-time link is given up, since a restore ends these links.
 */
export function keepDeliveries(
  client: Database.Database,
  { former, now }: Options,
): Pick<KeptByRestore, 'delivered' | 'givenUp'> {
  const counts = { delivered: 0, givenUp: 0 }
  const update = client.prepare(UPDATE)
  const shorten = client.prepare(`update outbox set ${SHORT} where kind = 'mail' and id = ?`)
  const isWithLink = client.prepare(`select 1 from outbox where id = ? and ${WITH_LINK}`)
  for (const row of deliveriesIn(client)) {
    const became = outcomeOf(row, former)
    const isUnsent = (became ?? row).doneAt === null
    const why = isUnsent && isWithLink.get(row.id) ? NO_LINK : became ? null : unknownOf(row)
    if (why !== null) counts.givenUp += update.run(givenUp(row, why, now)).changes
    else if (became) {
      update.run({ ...became, id: row.id })
      // As when it is sent: its person and its template are kept.
      if (became.lastError === null && became.doneAt !== null) counts.delivered += 1
      if (became.lastError === null && became.doneAt !== null) shorten.run(row.id)
    }
  }
  // No one-time link stays in a letter that is over.
  client.exec(`update outbox set ${SHORT} where done_at is not null and ${WITH_LINK}`)
  return counts
}

type Outcome = Pick<Delivery, 'attempts' | 'lastError' | 'dueAt' | 'doneAt'>

/** The outcome, as the former database knows it, of a row that the backup has open or given up. */
function outcomeOf(row: Delivery, former: Former | null): Outcome | null {
  const key = keyOf(row)
  if (row.kind === 'purge' || key === null || (row.doneAt !== null && row.lastError === null)) return null
  const since = former?.deliveries.get(key)
  if (!since) return null
  const { attempts, lastError, dueAt, doneAt } = since
  const wasDelivered = doneAt !== null && lastError === null
  return wasDelivered || row.doneAt === null ? { attempts, lastError, dueAt, doneAt } : null
}

/** Why a row is given up of which nothing is known; null if it stays as it is. */
const unknownOf = ({ kind, doneAt }: Delivery): string | null =>
  doneAt === null && ADDRESSED.has(kind) ? NOT_KNOWN : null

const givenUp = ({ id, attempts, dueAt }: Delivery, lastError: string, now: number) => ({
  id,
  attempts: Math.max(1, attempts),
  lastError,
  dueAt,
  doneAt: now,
})
