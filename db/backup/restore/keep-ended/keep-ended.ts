import Database from 'better-sqlite3'
import { historyOf, writePutAside } from '#db/backup/restore/keep-ended/backup-history.ts'
import { keepDeliveries } from '#db/backup/restore/keep-ended/keep-deliveries.ts'
import { keepReaders } from '#db/backup/restore/keep-ended/keep-readers.ts'
import { keepReplaced } from '#db/backup/restore/keep-ended/keep-replaced.ts'
import { keepRequests } from '#db/backup/restore/keep-ended/keep-requests.ts'
import { keepLinks, keepTokens } from '#db/backup/restore/keep-ended/keep-tokens.ts'
import { keepUnchecked } from '#db/backup/restore/keep-ended/keep-unchecked.ts'
import { notificationsIn } from '#db/backup/restore/keep-ended/notifications-in.ts'
import { peopleIn, writeRights } from '#db/backup/restore/keep-ended/person-rights.ts'
import { type Former, readFormer } from '#db/backup/restore/keep-ended/read-former.ts'
import { lastIn } from '#db/backup/restore/keep-ended/recalls-in.ts'
import { rowsOf, runEach } from '#db/backup/restore/keep-ended/rows-of.ts'
import { type RecalledSince, repeatRecalls } from '#db/commands/recalls/repeat-recalls.ts'
import { openDatabase } from '#db/engine/open.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'
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

/** Null if the database cannot be read, or knows nothing of this backup. */
function readKnown(backup: Database.Database, file: string, sha256: string): Former | null {
  let client: Database.Database | undefined
  try {
    client = new Database(file, { readonly: true, timeout: 5_000 })
    const open = client
    return open.transaction((): Former | null => {
      const history = historyOf(backup, open, sha256)
      return history === 'foreign' ? null : readFormer(open, backup, history)
    })()
  } catch {
    return null
  } finally {
    client?.close()
  }
}

function carryOver(
  client: Database.Database,
  former: Former | null,
  now: number,
): Omit<KeptByRestore, 'recalled' | 'hidden'> {
  const { knowsAll, isAfter } = former ?? { knowsAll: false, isAfter: false }
  const options = { former, knowsAll, now }
  const isAllKnown = knowsAll || isAfter
  const kept = {
    isKnown: former !== null,
    ...keepPeople(client, options),
    links: keepLinks(client, options),
    keys: keepTokens(client, 'api_keys', options),
    partners: keepTokens(client, 'partners', options),
    ...keepDeliveries(client, options),
    webhooks: isAfter ? dropWebhooks(client, former) : 0,
    replaced: keepReplaced(client, former?.replaced ?? []),
    uncheckedSince: keepUnchecked(client, isAllKnown ? former : null, now),
  }
  keepNotifications(client, former)
  keepReaders(client, former?.readers ?? null, { knowsAll: isAllKnown, now })
  keepRequests(client, former?.requests ?? null, isAllKnown)
  if (isAfter) dropIndexNow(client, former)
  return kept
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
    if (now) {
      if (isSameRights(person, now)) continue
      writeRights(client, id, now)
      kept.push({ name, role: now.role })
    } else if (!knowsAll && person.disabledAt === null) unsure.push({ name, role: person.role })
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
  const rows = waiting.map(({ id, key }) => ({ id, mailAt: former?.notifications.get(key) ?? null }))
  runEach(client, rows, 'update notifications set mail_at = @mailAt where id = @id')
}

/** Deletes webhooks that were removed since; returns how many. */
function dropWebhooks(client: Database.Database, former: Former | null): number {
  const all = rowsOf<{ id: number; secret: string }>(client, 'webhooks', ['id', 'secret'])
  const removed = all.filter(({ secret }) => former?.webhooks && !former.webhooks.has(secret))
  runEach(client, removed, 'delete from webhooks where id = @id')
  return removed.length
}

/** IndexNow is not notified again of what it was notified of since. */
function dropIndexNow(client: Database.Database, former: Former | null): void {
  const waiting = rowsOf<{ path: string }>(client, 'indexnow_paths', ['path'])
  const told = waiting.filter(({ path }) => !former?.indexNow.has(path))
  runEach(client, told, 'delete from indexnow_paths where path = @path')
}
