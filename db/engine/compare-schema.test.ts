import { DatabaseSync } from 'node:sqlite'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { createMigrationsTable, type Migration, migrationsIn, UnknownSchema } from '#db/engine/apply-migrations.ts'
import { schemaDifferences } from '#db/engine/compare-schema.ts'
import { someOf } from '#db/sample/testing/some-of.ts'

const known = migrationsIn('db/migrations')
const opened: Database.Database[] = []
afterEach(() => {
  for (const client of opened.splice(0)) client.close()
})

type Client = { exec: (sql: string) => unknown }
/** Applies migrations as any program would, with whatever version of SQLite this is. */
function applyAll(client: Client, migrations: readonly Migration[]): void {
  client.exec(createMigrationsTable)
  for (const { name, sql, digest } of migrations) {
    client.exec(sql)
    client.exec(`insert into migrations (name, digest, at) values ('${name}', '${digest}', 0)`)
  }
}

function database(migrations: readonly Migration[] = known): Database.Database {
  const client = new Database(':memory:')
  opened.push(client)
  applyAll(client, migrations)
  return client
}

/** Writes the schema past SQLite's own checks, as the maker of a copy can. */
function forge(client: Database.Database, sql: string): void {
  client.unsafeMode(true)
  client.pragma('writable_schema=ON')
  client.exec(sql)
  client.pragma('writable_schema=RESET')
}

const wrong = (client: Database.Database) => schemaDifferences(client, known)
const first = known.slice(0, 1)

describe('what our own programs made is no difference', () => {
  // Each costs all migrations before it. The first, and every eighth so that each new one moves the choice.
  const all = known.map((_, n) => n)
  test.each([...new Set([0, ...someOf(all, 8, all.length - 1)])])('the schema after migration %i', (n) => {
    expect(wrong(database(known.slice(0, n + 1)))).toEqual([])
  })

  test('planner statistics and a vacuum', () => {
    const client = database()
    client.exec("insert into topics (id, slug, name) values (1, 'tides', 'Tides'); analyze; vacuum")
    expect(client.prepare("select count(*) from sqlite_schema where name like 'sqlite_stat%'").pluck().get()).not.toBe(
      0,
    )
    expect(wrong(client)).toEqual([])
  })

  test('a schema that another version of SQLite wrote', () => {
    const other = new DatabaseSync(':memory:')
    other.exec('pragma foreign_keys=off')
    applyAll(other, known)
    expect(other.prepare('select sqlite_version() v').get()).not.toEqual({
      v: database(first).prepare('select sqlite_version()').pluck().get(),
    })
    const rows = other.prepare('select type, name, tbl_name, sql from sqlite_schema').all() as Record<string, string>[]
    other.close()
    const client = new Database(':memory:')
    opened.push(client)
    applyAll(client, first)
    client.exec(
      known.map(({ name, digest }) => `insert or ignore into migrations values ('${name}', '${digest}', 0)`).join(';'),
    )
    client.unsafeMode(true)
    client.pragma('writable_schema=ON')
    client.exec('delete from sqlite_schema')
    const add = client.prepare('insert into sqlite_schema values (?, ?, ?, 2, ?)')
    for (const { type, name, tbl_name: of, sql } of rows) add.run(type, name, of, sql)
    expect(wrong(client)).toEqual([])
  })

  test('migrations that landed in another order', () => {
    const late = { name: '0002-late.sql', sql: 'alter table a add column late text;', digest: 'late' }
    const base = { name: '0001-base.sql', sql: 'create table a (id integer primary key);', digest: 'base' }
    const early = { name: '0003-early.sql', sql: 'alter table a add column early text;', digest: 'early' }
    const client = database([base, early, late])
    expect(schemaDifferences(client, [base, late, early])).toEqual([])
    // A copy that lost the order of its list is compared by name as well.
    client.exec(
      "delete from migrations where name = '0001-base.sql'; insert into migrations values ('0001-base.sql', 'base', 0)",
    )
    const sorted = database([base, late, early])
    sorted.exec(
      "delete from migrations where name = '0002-late.sql'; insert into migrations values ('0002-late.sql', 'late', 0)",
    )
    expect(schemaDifferences(sorted, [base, late, early])).toEqual([])
  })

  test('blanks, comments, letter case and quotes around names of tables', () => {
    const client = database()
    const sql = client.prepare<[], string>("select sql from sqlite_schema where name = 'topics'").pluck().get() ?? ''
    const written = sql.replace('topics', '"Topics"').replace('(', ' -- of stories\n (').replaceAll('text', 'TEXT')
    expect(written).not.toBe(sql)
    forge(client, `update sqlite_schema set sql = '${written.replaceAll("'", "''")}' where name = 'topics'`)
    expect(wrong(client)).toEqual([])
  })
})

describe('a difference is named (P-406)', () => {
  const whole = database()
  const bytes = whole.serialize()
  /** Each is a copy of one: making it anew for every object would take a minute. */
  const copy = () => {
    const client = new Database(bytes)
    opened.push(client)
    return client
  }
  const objects = whole
    .prepare<[], { type: string; name: string }>(
      "select type, name from sqlite_schema where sql is not null and name <> 'migrations' and name not glob 'sqlite_*'",
    )
    .all()

  test('whatever is missing', () => {
    const seen = objects.map(({ type, name }) => {
      const client = copy()
      // Indexes go with their table: SQLite itself refuses one without.
      const parts = type === 'table' ? ` or tbl_name = '${name}'` : ''
      forge(client, `delete from sqlite_schema where (type = '${type}' and name = '${name}')${parts}`)
      return wrong(client).includes(`the ${type} ${name} is missing`)
    })
    expect(seen).toEqual(objects.map(() => true))
    expect(objects.filter(({ type }) => type === 'trigger').length).toBeGreaterThan(5)
  })

  test('whatever is defined otherwise', () => {
    const seen = objects.map(({ type, name }) => {
      const client = copy()
      client.unsafeMode(true)
      client.pragma('writable_schema=ON')
      client.exec(`update sqlite_schema set sql = sql || ' x' where type = '${type}' and name = '${name}'`)
      return wrong(client)
    })
    expect(seen).toEqual(objects.map(({ type, name }) => [`the ${type} ${name} is another than Broadsheet makes`]))
  })

  test.each([
    ['the trigger hold is no part of Broadsheet', 'create trigger hold after update on epoch begin select 1; end'],
    ['the index mine is no part of Broadsheet', 'create index mine on topics (name)'],
    ['the view mine is no part of Broadsheet', 'create view mine as select 1'],
    ['the table mine is no part of Broadsheet', 'create table mine (a)'],
  ])('%s', (says, sql) => {
    const client = database()
    client.exec(sql)
    expect(wrong(client)).toEqual([says])
  })

  test('a trigger that hides behind a name of SQLite, an index that is none, a check that was loosened', () => {
    const hidden = database()
    const hide = 'CREATE TRIGGER sqlite_stat1 after update on epoch begin select 1; end'
    forge(hidden, `insert into sqlite_schema values ('trigger', 'sqlite_stat1', 'epoch', 0, '${hide}')`)
    expect(wrong(hidden)).toEqual(['the trigger sqlite_stat1 is no part of Broadsheet'])
    const loose = database()
    forge(loose, `update sqlite_schema set sql = replace(sql, '''admin''', '"admin"') where name = 'people'`)
    expect(wrong(loose)).toEqual(['the table people is another than Broadsheet makes'])
  })

  test('a list of migrations that is no table is not read', () => {
    const client = database()
    client.exec(`drop table migrations;
      create view migrations as with recursive n (name, digest, at) as (select '', '', 0 union all select '', '', at + 1 from n)
        select * from n`)
    expect(wrong(client)).toEqual(['the list of migrations is missing, or is another than Broadsheet makes'])
  })

  test('a name of a copy cannot write into a terminal', () => {
    const client = database()
    client.exec(`create table "a\u001b[2J\n${'b'.repeat(500)}" (a)`)
    expect(wrong(client)[0]).toMatch(/^the table a\?\?2J\?b{40,80} is no part of Broadsheet$/)
  })
})

test('migrations that this program does not know, or knows otherwise, are another version', () => {
  const client = database()
  client.exec("insert into migrations values ('9999-later.sql', 'x', 0)")
  expect(() => wrong(client)).toThrow(UnknownSchema)
  const other = database()
  other.exec("update migrations set digest = 'x' where name like '0001%'")
  expect(() => wrong(other)).toThrow(UnknownSchema)
})
