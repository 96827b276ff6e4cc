import type Database from 'better-sqlite3'
import type { Readable } from '#db/engine/open.ts'

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[], unknown>>>()

/**
 * Prepares a statement once for each connection. For the roads that are hot (what readers' pages and imports reach):
 * there the builder costs many times the query. And for what the builder cannot say: JSON, full text, recursion, row
 * values. Everything else goes through Drizzle; `statement.test.ts` holds the rule, decision 53 tells why.
 */
export function statement<Row = unknown>(db: Readable, sql: string): Database.Statement<unknown[], Row> {
  let ours = prepared.get(db.$client)
  if (!ours) prepared.set(db.$client, (ours = new Map()))
  let one = ours.get(sql)
  if (!one) ours.set(sql, (one = db.$client.prepare<unknown[], unknown>(sql)))
  return one as Database.Statement<unknown[], Row>
}
