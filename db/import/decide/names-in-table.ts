import type { Tx } from '#db/engine/open.ts'
import { type TermNoun, TERMS } from '#db/import/decide/terms-by-key.ts'
import { nameKey } from '#domain/text/name-key.ts'

export type NamesInTable = ReturnType<typeof namesInTable>

/**
 * Finds ids by name, ignoring case and Unicode form. Reads a table again if another connection has written since; the
 * caller adds rows of this connection.
 */
export function namesInTable() {
  const tables = new Map<TermNoun, { version: number; ids: Map<string, number> }>()

  function read(tx: Tx, noun: TermNoun): Map<string, number> {
    const version = Number(tx.$client.pragma('data_version', { simple: true }))
    const known = tables.get(noun)
    if (known?.version === version) return known.ids
    // The oldest of equal names wins: it is written last.
    const ids = new Map(TERMS[noun].all(tx).map(({ id, name }) => [nameKey(name), id]))
    tables.set(noun, { version, ids })
    return ids
  }

  return {
    find: (tx: Tx, noun: TermNoun, name: string): number | null => read(tx, noun).get(nameKey(name)) ?? null,
    add(noun: TermNoun, name: string, id: number): void {
      const ids = tables.get(noun)?.ids
      if (ids && !ids.has(nameKey(name))) ids.set(nameKey(name), id)
    },
  }
}
