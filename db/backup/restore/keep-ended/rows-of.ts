import type Database from 'better-sqlite3'

/** Names of the columns of a table; empty if this schema has no such table. */
export const columnsOf = (client: Database.Database, table: string): string[] =>
  client.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)

/**
 * Reads a table of any schema, with a column for each field. A column that this schema lacks is null; without the table
 * there are no rows. `where` is SQL, and is passed over where it names a column that is missing.
 */
export function rowsOf<Row>(
  client: Database.Database,
  table: string,
  columns: Readonly<Record<keyof Row & string, string>>,
  where = '',
): Row[] {
  const known = new Set(columnsOf(client, table))
  if (known.size === 0) return []
  const chosen = Object.entries<string>(columns).map(
    ([field, column]) => `${known.has(column) ? `"${column}"` : 'null'} as "${field}"`,
  )
  return client.prepare<[], Row>(`select ${chosen.join(', ')} from "${table}" ${where}`).all()
}
