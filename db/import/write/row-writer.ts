import { getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { columnsOf, type Row, stored } from '#db/export/rows.ts'

/** Thrown, with a sentence, if an export cannot be imported. */
export class ImportRefused extends Error {}

/**
 * Returns a function that inserts rows of an export: every named column, the rest by the schema's defaults. An
 * existing row is kept, since an interrupted import is run again. Only settings are overwritten: every newsroom has
 * some.
 */
export function rowWriter(tables: readonly SQLiteTable[]): (tx: Tx, table: string, row: Row) => void {
  const known = new Map(
    tables.map((table) => [getTableName(table), new Set(columnsOf(table).map(({ name }) => name))] as const),
  )
  return (tx, table, row) => {
    const strange = Object.keys(row).find((name) => !known.get(table)?.has(name))
    if (!known.has(table) || strange !== undefined)
      throw new ImportRefused(
        `A newer Broadsheet made this export: ${table}${strange ? `.${strange}` : ''} is unknown here. Update Broadsheet first.`,
      )
    const conflict =
      table === 'settings' ? 'on conflict (key) do update set value = excluded.value' : 'on conflict do nothing'
    insertRow(tx, table, row, conflict)
  }
}

/** Inserts a row of which the columns are known at run time. */
export function insertRow(tx: Tx, table: string, row: Row, conflict = ''): void {
  const names = Object.keys(row)
  const values = names.map(() => '?').join(', ')
  statement(tx, `insert into ${table} (${names.join(', ')}) values (${values}) ${conflict}`).run(
    ...names.map((name) => stored(row[name])),
  )
}
