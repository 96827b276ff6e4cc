import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import {
  EXPORTED_AS,
  LEFT_OUT_COLUMNS,
  OMITTED_WHEN_EMPTY,
  PRESENCE_ONLY_COLUMNS,
  SOMEBODY,
  WITHOUT_KEY,
} from '#db/export/content-tables.ts'
import { keptWithoutNames, storedWithoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import { frontVersions, pageRevisions, revisions } from '#db/schema/tables.ts'

export type Value = string | number | null
/** A row as the database has it. */
export type Stored = Record<string, Value>
/** A row by column name, with JSON columns parsed. */
export type Row = Record<string, unknown>

/** The exported columns of a table, by their names in the database. */
export function columnsOf(table: SQLiteTable): { name: string; isJson: boolean; isWhether: boolean }[] {
  const own = getTableName(table)
  return Object.values(getTableColumns(table)).flatMap(({ name, dataType }) =>
    `${own}.${name}` in LEFT_OUT_COLUMNS
      ? []
      : [{ name, isJson: dataType === 'json', isWhether: PRESENCE_ONLY_COLUMNS.includes(`${own}.${name}`) }],
  )
}

/** The exported rows of a table, with the function that converts each; `where` may take one value. */
export function tableReader(
  db: Readable,
  { table, where, order }: { table: SQLiteTable; where?: string; order: string },
) {
  const name = getTableName(table)
  const names = columnsOf(table).map((column) => {
    const as = EXPORTED_AS[`${name}.${column.name}`]
    return as === undefined ? column.name : `${as} ${column.name}`
  })
  const sql = `select ${names.join(', ')} from ${name}${where === undefined ? '' : ` where ${where}`} order by ${order}`
  const tell = rowExporter(table)
  return { name, tell: (row: Stored) => tell(withoutNames(db, table, row)), rows: statement<Stored>(db, sql) }
}

/** Revisions, also of pages, and versions of the front never change: they are exported without the names that were replaced since. */
function withoutNames(db: Readable, table: SQLiteTable, row: Stored): Stored {
  if (table === revisions) {
    const revision = { articleId: Number(row['article_id']), revisionId: Number(row['id']) }
    const text = { fields: String(row['fields']), document: String(row['document']) }
    return { ...row, ...storedWithoutReplacedNames(db, revision, text) }
  }
  const [column, kept] =
    table === frontVersions
      ? ['slots', { of: 'front' as const, id: 1, upto: Number(row['version']) }]
      : ['content', { of: 'page' as const, id: Number(row['page_id']), upto: Number(row['number']) }]
  if (table !== frontVersions && table !== pageRevisions) return row
  const stored = JSON.parse(String(row[column])) as object
  const shown = keptWithoutNames(db, kept, stored)
  return shown === stored ? row : { ...row, [column]: JSON.stringify(shown) }
}

/** Returns a function that converts a row of the database for the export. */
export function rowExporter(table: SQLiteTable): (row: Stored) => Row {
  const columns = columnsOf(table)
  const own = getTableName(table)
  const omitted = new Set(columns.flatMap(({ name }) => (OMITTED_WHEN_EMPTY.includes(`${own}.${name}`) ? [name] : [])))
  return (row) =>
    Object.fromEntries(
      columns.flatMap(({ name, isJson, isWhether }) => {
        const value = row[name] ?? null
        if (omitted.has(name) && (value === null || value === '')) return []
        if (isWhether && value !== null) return [[name, SOMEBODY]]
        return [[name, isJson ? without(WITHOUT_KEY[`${own}.${name}`], opened(value)) : value]]
      }),
    )
}

const without = (key: string | undefined, value: unknown): unknown =>
  key !== undefined && typeof value === 'object' ? { ...value, [key]: null } : value

/** Parses JSON if serializing it again gives the same bytes; otherwise keeps its text. */
function opened(value: Value): unknown {
  if (typeof value !== 'string') return value
  const parsed: unknown = JSON.parse(value)
  const isWhole = typeof parsed === 'object' && parsed !== null
  return isWhole && JSON.stringify(parsed) === value ? parsed : value
}

/** Converts an exported value to the one that is stored. */
export function stored(value: unknown): Value {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value
  return JSON.stringify(value)
}
