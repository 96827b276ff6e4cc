import { getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { columnsOf, type Row, stored } from '#db/export/rows.ts'
import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'

/** Thrown, with a sentence, where an export cannot be taken in. */
export class NotTaken extends Error {}

/**
 * Writes rows of an export into their table: every column that is named, the rest as the schema says. A row that is there
 * already stays, since an import that was ended is run again. Settings alone are written over: every newsroom has some.
 */
export function rowWriter(tables: readonly SQLiteTable[]): (tx: Tx, table: string, row: Row) => void {
  const known = new Map(
    tables.map((table) => [getTableName(table), new Set(columnsOf(table).map(({ name }) => name))] as const),
  )
  return (tx, table, row) => {
    const columns = Object.keys(row)
    const strange = columns.find((name) => !known.get(table)?.has(name))
    if (!known.has(table) || strange !== undefined)
      throw new NotTaken(
        `A newer Broadsheet made this export: ${table}${strange ? `.${strange}` : ''} is not known here.`,
      )
    const values = columns.map(() => '?').join(', ')
    const conflict =
      table === 'settings' ? 'on conflict (key) do update set value = excluded.value' : 'on conflict do nothing'
    statement(tx, `insert into ${table} (${columns.join(', ')}) values (${values}) ${conflict}`).run(
      ...columns.map((name) => stored(row[name])),
    )
  }
}
