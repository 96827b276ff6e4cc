import type Database from 'better-sqlite3'

/** Names of the columns of a table; empty if this schema has no such table. */
export const columnsOf = (client: Database.Database, table: string): string[] =>
  client.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)

/** True if this schema has the table. */
export const hasTable = (client: Database.Database, table: string): boolean => columnsOf(client, table).length > 0

/**
 * Reads some fields of a table of any schema, each from the column of its name (`endedAt` from `ended_at`). A column that
 * this schema lacks is null; without the table there are no rows. `where` is SQL.
 */
export function rowsOf<Row>(
  client: Database.Database,
  table: string,
  fields: readonly (keyof Row & string)[],
  where = '',
): Row[] {
  const known = new Set(columnsOf(client, table))
  if (known.size === 0) return []
  const chosen = fields.map((field) => {
    const column = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    return `${known.has(column) ? `"${column}"` : 'null'} as "${field}"`
  })
  return client.prepare<[], Row>(`select ${chosen.join(', ')} from "${table}" ${where}`).all()
}

/** Runs a statement for each row. */
export function runEach(client: Database.Database, rows: readonly object[], sql: string): void {
  const statement = rows.length === 0 ? null : client.prepare<object>(sql)
  for (const row of rows) statement?.run(row)
}
