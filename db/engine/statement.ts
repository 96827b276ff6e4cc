import type Database from 'better-sqlite3'
import type { Readable } from '#db/engine/open.ts'

const made = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[], unknown>>>()

/**
 * Prepares SQL that is written by hand, once for each connection: for the few queries that neither the builder nor an
 * expression in it can say (`statement.test.ts` has the list and why). Every other query is `prepared`.
 */
export function statement<Row = unknown>(db: Readable, sql: string): Database.Statement<unknown[], Row> {
  let ours = made.get(db.$client)
  if (!ours) made.set(db.$client, (ours = new Map()))
  let one = ours.get(sql)
  if (!one) ours.set(sql, (one = db.$client.prepare<unknown[], unknown>(sql)))
  return one as Database.Statement<unknown[], Row>
}
