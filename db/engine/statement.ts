import type Database from 'better-sqlite3'
import type { Readable } from '#db/engine/open.ts'

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[], unknown>>>()

/**
 * Prepares a statement once for each connection, for the few places that run thousands of times a second and where
 * building a query costs more than the query. Everything else goes through Drizzle.
 */
export function statement<Row = unknown>(db: Readable, sql: string): Database.Statement<unknown[], Row> {
  let ours = prepared.get(db.$client)
  if (!ours) prepared.set(db.$client, (ours = new Map()))
  let one = ours.get(sql)
  if (!one) ours.set(sql, (one = db.$client.prepare<unknown[], unknown>(sql)))
  return one as Database.Statement<unknown[], Row>
}
