import type { NamedTable } from '#db/commands/taxonomy/steps/term-names.ts'
import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { nameKey } from '#domain/text/name-key.ts'

export type NamesInTable = ReturnType<typeof namesInTable>

/**
 * Finds ids by name, ignoring case and Unicode form. Reads a table again if another connection has written since; the
 * caller adds rows of this connection.
 */
export function namesInTable() {
  const tables = new Map<NamedTable, { version: number; ids: Map<string, number> }>()

  function read(tx: Tx, table: NamedTable): Map<string, number> {
    const version = statement<{ data_version: number }>(tx, 'pragma data_version').get()?.data_version ?? 0
    const known = tables.get(table)
    if (known?.version === version) return known.ids
    const rows = statement<{ id: number; name: string }>(tx, `select id, name from ${table} order by id desc`).all()
    // The oldest of equal names wins: it is written last.
    const ids = new Map(rows.map(({ id, name }) => [nameKey(name), id]))
    tables.set(table, { version, ids })
    return ids
  }

  return {
    find: (tx: Tx, table: NamedTable, name: string): number | null => read(tx, table).get(nameKey(name)) ?? null,
    add(table: NamedTable, name: string, id: number): void {
      const ids = tables.get(table)?.ids
      if (ids && !ids.has(nameKey(name))) ids.set(nameKey(name), id)
    },
  }
}
