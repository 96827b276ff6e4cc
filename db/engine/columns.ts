import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

/** The column's value is in a list that is bound as JSON (`listOf`): one statement for lists of every length. */
export const inList = (column: SQLiteColumn, list: SQL): SQL => sql`${column} in (select value from json_each(${list}))`

/** A column as the text that is stored: a document is parsed by its reader, and the bytes of a hash must be the stored ones. */
export const asText = <C extends SQLiteColumn>(column: C) =>
  sql<C['_']['notNull'] extends true ? string : string | null>`${column}`

/** A column in which the conditions of the query leave no null. */
export const notNull = <C extends SQLiteColumn>(column: C) => sql`${column}`.mapWith(column)

/** Some columns of a table under their own names, for `select` and `returning`. */
export function columns<T extends SQLiteTable, N extends keyof T['_']['columns'] & string>(
  table: T,
  ...names: N[]
): Pick<T['_']['columns'], N> {
  const all = getTableColumns(table)
  return Object.fromEntries(names.map((name) => [name, all[name]])) as unknown as Pick<T['_']['columns'], N>
}
