import type Database from 'better-sqlite3'
import { columnsOf, rowsOf } from '#db/backup/restore/keep-ended/rows-of.ts'

/**
 * How the database that is put aside goes with a backup. `after`: it went through the backup's moment. `put-aside`: its
 * history began by putting this very backup aside. `branch`: both have a common past. `foreign`: they have none.
 */
export type History = 'after' | 'put-aside' | 'branch' | 'foreign'

type Event = { id: number; at: number; what: string; actor: string | null }
const FIRST = 'order by id limit 1'
const LAST = 'order by id desc limit 1'

/** Compares two databases by their audit logs, of which no entry is ever changed. `sha256` is that of the backup's file. */
export function historyOf(backup: Database.Database, former: Database.Database, sha256: string): History {
  if (epochOf(former)?.putAside === sha256) return 'put-aside'
  const last = eventIn(backup, LAST)
  const isSame = epochOf(backup)?.value === epochOf(former)?.value
  if (last ? hasEvent(former, last) : isSame) return 'after'
  const first = eventIn(backup, FIRST)
  return (first && hasEvent(former, first)) || isSame ? 'branch' : 'foreign'
}

const epochOf = (client: Database.Database) =>
  rowsOf<{ value: string; putAside: string | null }>(client, 'epoch', ['value', 'putAside'])[0]

const eventIn = (client: Database.Database, where: string): Event | undefined =>
  rowsOf<Event>(client, 'events', ['id', 'at', 'what', 'actor'], where)[0]

function hasEvent(client: Database.Database, { id, at, what, actor }: Event): boolean {
  const found = eventIn(client, `where id = ${id}`)
  return found !== undefined && found.at === at && found.what === what && found.actor === actor
}

/** Stores which database a new history puts aside, where the schema has a place for it. */
export function writePutAside(client: Database.Database, sha256: string | null): void {
  if (columnsOf(client, 'epoch').includes('put_aside')) client.prepare('update epoch set put_aside = ?').run(sha256)
}
