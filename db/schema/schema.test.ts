import { getTableColumns, getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchIndex, workingIndex } from '#db/schema/full-text.ts'
import { everyTable } from '#db/schema/testing/every-table.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

let paper: ReturnType<typeof testNewsroom>
beforeAll(() => {
  paper = testNewsroom()
})
afterAll(() => paper.close())

type Info = { name: string; type: string; notnull: number; pk: number }

const inDatabase = (table: string) =>
  paper.db.$client
    .prepare<[string], Info>('select name, type, "notnull", pk from pragma_table_xinfo(?) order by name')
    .all(table)

test('Drizzle knows every table that the migrations make, and no other', () => {
  const made = paper.db.$client
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
              and name not like 'search_index%' and name not like 'working_index%' and name <> 'migrations' order by name`)
    .pluck()
    .all()
  expect(everyTable.map(getTableName).sort()).toEqual(made)
})

test.each(everyTable.map((table) => [getTableName(table), table] as const))(
  '%s has the columns of its table',
  (name, table) => {
    const drizzle = Object.values(getTableColumns(table))
      .map((column) => ({ name: column.name, type: column.getSQLType().toUpperCase(), notnull: column.notNull }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    // A single integer or without-rowid key is never null, whether or not SQLite says so.
    const sql = inDatabase(name).map((info) => ({
      name: info.name,
      type: info.type,
      notnull: info.notnull === 1 || info.pk > 0,
    }))
    expect(drizzle).toEqual(sql)
  },
)

test.each(everyTable.map((table) => [getTableName(table), table] as const))(
  '%s has the defaults of its table, because an insert of Drizzle names every column',
  (name, table) => {
    const { db } = paper
    const literals = db.$client
      .prepare<[string], { name: string; literal: string | null }>(
        'select name, dflt_value literal from pragma_table_xinfo(?)',
      )
      .all(name)
    const inSql = literals.map((one) => [
      one.name,
      one.literal === null ? undefined : db.$client.prepare(`select ${one.literal}`).pluck().get(),
    ])
    const inDrizzle = Object.values(getTableColumns(table)).map((column) => [
      column.name,
      column.default === undefined ? undefined : column.mapToDriverValue(column.default),
    ])
    expect(Object.fromEntries(inDrizzle)).toEqual(Object.fromEntries(inSql))
  },
)

test.each([searchIndex, workingIndex])('an index of words has the columns of its table', (index) => {
  const columns = inDatabase(getTableName(index)).map(({ name }) => name)
  const drizzle = Object.values(getTableColumns(index)).map(({ name }) => name)
  expect(drizzle.filter((name) => name !== 'rowid').sort()).toEqual(columns.filter((name) => drizzle.includes(name)))
  // SQLite adds two hidden columns to its own: the index itself, and `rank`.
  expect(columns.filter((name) => !drizzle.includes(name)).sort()).toEqual(['rank', getTableName(index)].sort())
})

test('every table is strict', () => {
  const loose = paper.db.$client
    .prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0
              and name not like 'sqlite_%' and name not like 'search_index%' and name not like 'working_index%'`)
    .pluck()
    .all()
  expect(loose).toEqual([])
})
