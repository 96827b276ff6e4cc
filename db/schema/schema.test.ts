import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as fronts from '#db/schema/fronts.ts'
import * as links from '#db/schema/links.ts'
import * as merged from '#db/schema/merged.ts'
import * as newsroom from '#db/schema/newsroom.ts'
import * as pages from '#db/schema/pages.ts'
import * as partners from '#db/schema/partners.ts'
import * as people from '#db/schema/people.ts'
import * as pictures from '#db/schema/pictures.ts'
import * as quotes from '#db/schema/quotes.ts'
import * as reads from '#db/schema/reads.ts'
import * as receipts from '#db/schema/receipts.ts'
import * as sources from '#db/schema/sources.ts'
import * as telling from '#db/schema/telling.ts'
import { testNewsroom } from '#db/testing.ts'

let paper: ReturnType<typeof testNewsroom>
beforeAll(() => {
  paper = testNewsroom()
})
afterAll(() => paper.close())

const tables = Object.values({
  ...newsroom,
  ...fronts,
  ...merged,
  ...pages,
  ...partners,
  ...people,
  ...pictures,
  ...quotes,
  ...sources,
  ...receipts,
  ...links,
  ...reads,
  ...telling,
}).filter((value) => is(value, SQLiteTable)) as SQLiteTable[]
type Info = { name: string; type: string; notnull: number; pk: number }

const inDatabase = (table: string) =>
  paper.db.$client
    .prepare<[string], Info>('select name, type, "notnull", pk from pragma_table_xinfo(?) order by name')
    .all(table)

test('Drizzle knows every table that the migrations make, and no other', () => {
  const made = paper.db.$client
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
              and name not like 'search_index%' and name <> 'migrations' order by name`)
    .pluck()
    .all()
  expect(tables.map(getTableName).sort()).toEqual(made)
})

test.each(tables.map((table) => [getTableName(table), table] as const))(
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

test('every table is strict', () => {
  const loose = paper.db.$client
    .prepare(`select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0
              and name not like 'sqlite_%' and name not like 'search_index%'`)
    .pluck()
    .all()
  expect(loose).toEqual([])
})
