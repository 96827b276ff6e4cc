import { type CardData as Row, listField, objectField, textField } from '#domain/import/ghost/cards/card-data.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type { Row }

/** The rows of one export of Ghost, by table. */
export type GhostTables = { version: string; table: (name: string) => Row[]; names: string[] }

/**
 * Finds the tables in a JSON export of Ghost (`db[0].data`, or `data` at the root). Refuses with `not-ghost` where there
 * is no table of posts.
 */
export function ghostTables(value: unknown): Result<GhostTables, 'not-ghost'> {
  if (typeof value !== 'object' || value === null) return refuse('not-ghost')
  const root = listField(value as Row, 'db')[0] ?? (value as Row)
  const data = objectField(root, 'data')
  if (!Array.isArray(data['posts'])) return refuse('not-ghost')
  const names = Object.keys(data).filter((name) => listField(data, name).length > 0)
  return ok({ version: textField(objectField(root, 'meta'), 'version'), table: (name) => listField(data, name), names })
}

/** Rows by the value of a field. */
export function rowsBy(rows: Row[], field: string): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const key = textField(row, field)
    const list = found.get(key)
    if (list) list.push(row)
    else found.set(key, [row])
  }
  return found
}

/** Rows in the order of their `sort_order`. */
export const inOrder = (rows: Row[]): Row[] =>
  rows.toSorted((one, other) => (Number(one['sort_order']) || 0) - (Number(other['sort_order']) || 0))

export const isTrue = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true'
