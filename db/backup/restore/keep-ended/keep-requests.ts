import type Database from 'better-sqlite3'
import { columnsOf, hasTable } from '#db/backup/restore/keep-ended/rows-of.ts'

type Row = Record<string, unknown>
/** Requests with their decisions as they are stored, and the last number that was given. */
type FormerRequests = { requests: Row[]; decisions: Row[]; last: number }

/** Null if this schema has no requests. */
export function requestsIn(client: Database.Database): FormerRequests | null {
  if (!hasTable(client, 'requests')) return null
  const all = (table: string) => client.prepare<[], Row>(`select * from ${table}`).all()
  return { requests: all('requests'), decisions: all('request_decisions'), last: lastNumber(client) }
}

const lastNumber = (client: Database.Database) =>
  Number(client.prepare(`select seq from sqlite_sequence where name = 'requests'`).pluck().get() ?? 0)

/**
 * Requests are those of the database that is put aside: what came, was decided, erased or deleted since stays so, and no
 * number is given twice. Where it does not know all of the backup (`knowsAll`), those of which only the backup knows stay.
 */
export function keepRequests(client: Database.Database, former: FormerRequests | null, knowsAll: boolean): void {
  if (!former || !hasTable(client, 'requests')) return
  const isKnown = knowsAll ? 'true' : 'id = @id and received_at = @received_at'
  for (const row of knowsAll ? [{}] : former.requests) {
    const ids = `select id from requests where ${isKnown}`
    client.prepare(`delete from request_decisions where request_id in (${ids})`).run(row)
    client.prepare(`delete from requests where ${isKnown}`).run(row)
  }
  const kept = new Set(former.requests.filter((row) => insertRow(client, 'requests', row)).map(({ id }) => id))
  for (const row of former.decisions) if (kept.has(row['request_id'])) insertRow(client, 'request_decisions', row)
  const last = Math.max(lastNumber(client), former.last)
  client.exec(`delete from sqlite_sequence where name = 'requests'`)
  client.prepare(`insert into sqlite_sequence (name, seq) values ('requests', ?)`).run(last)
}

/** Inserts the columns that this schema has; false if another row is in its place. */
function insertRow(client: Database.Database, table: string, row: Row): boolean {
  const names = columnsOf(client, table).filter((name) => name in row)
  const places = names.map((name) => `@${name}`)
  const sql = `insert or ignore into ${table} (${names.map((name) => `"${name}"`).join()}) values (${places.join()})`
  return client.prepare(sql).run(row).changes === 1
}
