import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile, migrate, UnknownSchema } from '#db/migrate.ts'

let dir: string
let folder: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-migrate-'))
  folder = path.join(dir, 'migrations')
  fs.mkdirSync(folder)
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const put = (name: string, sql: string) => fs.writeFileSync(path.join(folder, name), sql)
const rows = (sql: string) => {
  const client = new Database(databaseFile(dir))
  const all = client.prepare(sql).all()
  client.close()
  return all
}

const parents = `
  create table parents (id integer primary key, name text) strict;
  create table children (id integer primary key, parent_id integer references parents (id) on delete cascade) strict;
  insert into parents values (1, 'Ottilie'); insert into children values (1, 1), (2, 1), (3, 1);`

test('the own migrations make a database, once', () => {
  expect(migrate(dir)).toContain('0001-newsroom.sql')
  expect(migrate(dir)).toEqual([])
})

test('a table rebuilt by a migration keeps the rows that point to it, and a copy from before stays', () => {
  put('0001-a.sql', parents)
  migrate(dir, folder)
  put(
    '0002-b.sql',
    `
    create table parents_new (id integer primary key, name text not null) strict;
    insert into parents_new select * from parents; drop table parents; alter table parents_new rename to parents;`,
  )
  expect(migrate(dir, folder)).toEqual(['0002-b.sql'])
  expect(rows('select id from children')).toHaveLength(3)
  expect(fs.existsSync(path.join(dir, 'backups/before-0002-b.db'))).toBe(true)
})

test('a migration that fails or leaves orphans changes nothing', () => {
  put('0001-a.sql', parents)
  migrate(dir, folder)
  put('0002-b.sql', "delete from parents; insert into parents values (9, 'Piet');")
  expect(() => migrate(dir, folder)).toThrow(/left 3 rows/)
  put('0002-b.sql', 'create table extra (id integer primary key) strict; nonsense;')
  expect(() => migrate(dir, folder)).toThrow()
  expect(rows('select name from parents')).toEqual([{ name: 'Ottilie' }])
  expect(rows("select name from sqlite_schema where name = 'extra'")).toEqual([])
})

test('a database of a newer Broadsheet, or of another history, is refused', () => {
  put('0001-a.sql', parents)
  put('0002-b.sql', 'create table extra (id integer primary key) strict;')
  migrate(dir, folder)
  fs.rmSync(path.join(folder, '0002-b.sql'))
  expect(() => migrate(dir, folder)).toThrow(UnknownSchema)
  put('0002-b.sql', 'create table other (id integer primary key) strict;')
  expect(() => migrate(dir, folder)).toThrow(UnknownSchema)
})
