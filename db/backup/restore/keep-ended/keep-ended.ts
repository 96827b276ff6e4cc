import Database from 'better-sqlite3'
import { historyOf, type History, writePutAside } from '#db/backup/restore/keep-ended/backup-history.ts'
import { keepDeliveries } from '#db/backup/restore/keep-ended/keep-deliveries.ts'
import { keepReaders, lastClaimIn } from '#db/backup/restore/keep-ended/keep-readers.ts'
import { keepReplaced } from '#db/backup/restore/keep-ended/keep-replaced.ts'
import { keepRequests } from '#db/backup/restore/keep-ended/keep-requests.ts'
import { keepKeys, keepLinks, keepPartners } from '#db/backup/restore/keep-ended/keep-tokens.ts'
import { notificationsIn } from '#db/backup/restore/keep-ended/notifications-in.ts'
import { peopleIn, writeRights } from '#db/backup/restore/keep-ended/person-rights.ts'
import { type Former, readFormer } from '#db/backup/restore/keep-ended/read-former.ts'
import { lastIn, recalledSince } from '#db/backup/restore/keep-ended/recalls-in.ts'
import { columnsOf, rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'
import { type RecalledSince, repeatRecalls } from '#db/commands/recalls/repeat-recalls.ts'
import { openDatabase } from '#db/engine/open.ts'
import { type KeptByRestore, UNCHECKED_SINCE } from '#domain/upkeep/kept-by-restore.ts'
import { MOST_NAMED } from '#domain/upkeep/restore-preview.ts'

type Options = {
  /** The database that is put aside, or in a preview and a drill the present one; it is only read. Null: there is none. */
  former: string | null
  /** SHA-256 of the backup's file, before anything was changed in its copy. */
  sha256: string
  /** SHA-256 of the former database, if the copy takes its place. */
  putAside?: string | null
  /** ms UTC. */
  now: number
}

/**
 * Carries what was ended, changed or delivered since a backup over into its copy, `file`, in one transaction: nothing that
 * was revoked works again, people keep their rights, readers of newsletters who left stay away, requests are as they are
 * now, and no letter goes out twice. Secrets are matched by their hash, people by their address, deliveries by their
 * dedupe key, recalled stories by their slug. Where the former database is missing, damaged or of another
 * newsroom, preview links end, keys and tokens wait for an admin, letters and webhooks are given up, and an admin is to check
 * what was recalled. Any schema will do on both sides. Content stays as it is, and so does its hash, but for what was
 * recalled or taken out of search engines since: it is again. Throws if the copy is damaged.
 */
export function keepEnded(file: string, { former, sha256, putAside = null, now }: Options): KeptByRestore {
  const client = new Database(file, { timeout: 500 })
  try {
    client.pragma('synchronous=FULL')
    client.pragma('foreign_keys=ON')
    const known = former === null ? null : readKnown(client, former, sha256)
    const kept = client
      .transaction(() => {
        writePutAside(client, putAside)
        return carryOver(client, known, now)
      })
      .immediate()
    // By the commands of this schema: an older one, of a rollback, has no recalls.
    const { recalled, hidden } = repeat(file, lastIn(client, 'recalls') === null ? undefined : known?.since, now)
    return { ...kept, recalled: counted(recalled), hidden: counted(hidden) }
  } finally {
    client.close()
  }
}

function repeat(file: string, since: RecalledSince | undefined, now: number): ReturnType<typeof repeatRecalls> {
  if (!since || since.recalls.length + since.hidden.length === 0) return { recalled: [], hidden: [] }
  const db = openDatabase(file, { mode: 'write', busyTimeoutMs: 500 })
  try {
    return repeatRecalls(db, since, now)
  } finally {
    db.$client.close()
  }
}

type Known = { former: Former; history: History; since: RecalledSince; unchecked: number | null }

/** Null if the database cannot be read, or knows nothing of this backup. */
function readKnown(backup: Database.Database, file: string, sha256: string): Known | null {
  let client: Database.Database | undefined
  try {
    client = new Database(file, { readonly: true, timeout: 5_000 })
    const open = client
    return open.transaction((): Known | null => {
      const history = historyOf(backup, open, sha256)
      return history === 'foreign'
        ? null
        : {
            former: readFormer(open, lastClaimIn(backup)),
            history,
            since: recalledSince(open, backup),
            unchecked: uncheckedIn(open),
          }
    })()
  } catch {
    return null
  } finally {
    client?.close()
  }
}

function carryOver(
  client: Database.Database,
  known: Known | null,
  now: number,
): Omit<KeptByRestore, 'recalled' | 'hidden'> {
  const former = known?.former ?? null
  const knowsAll = known?.history === 'put-aside'
  const hasHistory = known?.history === 'after'
  const options = { former, knowsAll, now }
  const { people, unsure } = keepPeople(client, options)
  const kept = {
    isKnown: known !== null,
    people,
    unsure,
    links: keepLinks(client, options),
    keys: keepKeys(client, options),
    partners: keepPartners(client, options),
    ...keepDeliveries(client, options),
    webhooks: hasHistory ? dropWebhooks(client, former) : 0,
    replaced: keepReplaced(client, former?.replaced ?? []),
    uncheckedSince: keepUnchecked(client, knowsAll || hasHistory ? known : null, now),
  }
  keepNotifications(client, former)
  keepReaders(client, { wishes: former?.readers ?? null, knowsAll: knowsAll || hasHistory }, now)
  keepRequests(client, { former: former?.requests ?? null, knowsAll: knowsAll || hasHistory })
  if (hasHistory) dropIndexNow(client, former)
  return kept
}

const uncheckedIn = (client: Database.Database): number | null => {
  const [row] = rowsOf<{ value: string }>(client, 'settings', { value: 'value' }, `where key = '${UNCHECKED_SINCE}'`)
  return row ? Number(row.value) : null
}

/**
 * A check by an admin that is due now stays so. Where no database knows all that came after the backup, one is due from
 * the last change that the backup has. A setting, since an older schema has no table for it.
 */
function keepUnchecked(client: Database.Database, known: Known | null, now: number): number | null {
  const [last] = rowsOf<{ at: number }>(client, 'events', { at: 'at' }, 'order by id desc limit 1')
  const since = known ? known.unchecked : (uncheckedIn(client) ?? last?.at ?? now)
  client.prepare('delete from settings where key = ?').run(UNCHECKED_SINCE)
  if (since !== null)
    client.prepare('insert into settings (key, value) values (?, ?)').run(UNCHECKED_SINCE, String(since))
  return since
}

type Carried = { former: Former | null; knowsAll: boolean }

/** People keep the rights that they have now; of whom only the backup knows is named. */
function keepPeople(
  client: Database.Database,
  { former, knowsAll }: Carried,
): Pick<KeptByRestore, 'people' | 'unsure'> {
  const kept: KeptByRestore['people']['items'] = []
  const unsure: KeptByRestore['people']['items'] = []
  for (const person of peopleIn(client)) {
    const { id, name } = person
    const now = former?.people.get(person.email)
    if (!now) {
      if (!knowsAll && person.disabledAt === null) unsure.push({ name, role: person.role })
      continue
    }
    if (isSameRights(person, now)) continue
    writeRights(client, id, now)
    kept.push({ name, role: now.role })
  }
  return { people: counted(kept), unsure: counted(unsure) }
}

const counted = <T>(items: T[]) => ({ count: items.length, items: items.slice(0, MOST_NAMED) })

type Rights = ReturnType<typeof peopleIn>[number]
function isSameRights(a: Rights, b: Rights): boolean {
  const of = ({ role, disabledAt, password, factor, codes }: Rights) =>
    JSON.stringify([role, disabledAt, password, factor, codes])
  return of(a) === of(b)
}

/** A letter about a notification goes out only if it still waits to. */
function keepNotifications(client: Database.Database, former: Former | null): void {
  const waiting = notificationsIn(client).filter(({ mailAt }) => mailAt !== null)
  for (const { id, key } of waiting)
    client.prepare('update notifications set mail_at = ? where id = ?').run(former?.notifications.get(key) ?? null, id)
}

/** Deletes webhooks that were removed since; returns how many. */
function dropWebhooks(client: Database.Database, former: Former | null): number {
  if (!former?.webhooks || columnsOf(client, 'webhooks').length === 0) return 0
  const all = rowsOf<{ id: number; secret: string }>(client, 'webhooks', { id: 'id', secret: 'secret' })
  const removed = all.filter(({ secret }) => !former.webhooks?.has(secret))
  for (const { id } of removed) client.prepare('delete from webhooks where id = ?').run(id)
  return removed.length
}

/** IndexNow is not notified again of what it was notified of since. */
function dropIndexNow(client: Database.Database, former: Former | null): void {
  const waiting = rowsOf<{ path: string }>(client, 'indexnow_paths', { path: 'path' })
  for (const { path } of waiting.filter((one) => !former?.indexNow.has(one.path)))
    client.prepare('delete from indexnow_paths where path = ?').run(path)
}
