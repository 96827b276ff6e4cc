import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { databaseFile, migrate, MigrationRefused, UnknownSchema } from '#db/engine/migrate.ts'
import { migrationCopies } from '#db/engine/migration-copies.ts'

let dir: string
let folder: string
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-copies-'))
  folder = path.join(dir, 'migrations')
  fs.mkdirSync(folder)
  put(
    '0001-a.sql',
    "create table people (id integer primary key, name text) strict; insert into people values (1, 'Ottilie');",
  )
  migrate(dir, folder, { version: '0.1.0' })
})
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }))

const put = (name: string, sql: string) => fs.writeFileSync(path.join(folder, name), sql)
const backups = () => fs.readdirSync(path.join(dir, 'backups')).toSorted()
const copy = () => path.join(dir, 'backups/before-0002-b.db')
function inFile<T>(file: string, work: (client: Database.Database) => T): T {
  const client = new Database(file)
  try {
    return work(client)
  } finally {
    client.close()
  }
}
const namesIn = (file: string) =>
  inFile(file, (client) => client.prepare('select name from people order by id').pluck().all())
const write = (name: string) =>
  inFile(databaseFile(dir), (client) => client.prepare('insert into people (name) values (?)').run(name))
const TABLE = 'create table extra (id integer primary key) strict;'

test('a copy has a manifest with the version that wrote it, for our eyes only (P-98)', () => {
  migrate(dir, folder, { version: '0.1.12' })
  put('0002-b.sql', TABLE)
  migrate(dir, folder, { version: '0.2.0' })
  expect(backups()).toEqual(['before-0002-b.db', 'before-0002-b.db.json'])
  expect(JSON.parse(fs.readFileSync(`${copy()}.json`, 'utf8'))).toMatchObject({
    version: '0.1.12',
    sha256: expect.stringMatching(/^[a-f0-9]{64}$/),
    bytes: fs.statSync(copy()).size,
  })
  expect([copy(), `${copy()}.json`].map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
})

test('words written after the last upgrade was taken back are in the next copy', () => {
  put('0002-b.sql', TABLE)
  migrate(dir, folder)
  fs.copyFileSync(copy(), databaseFile(dir))
  write('Piet')
  migrate(dir, folder)
  expect(namesIn(copy())).toEqual(['Ottilie', 'Piet'])
})

test('words written after a migration that failed are in the next copy', () => {
  put('0002-b.sql', 'nonsense;')
  expect(() => migrate(dir, folder)).toThrow(/nonsense/)
  write('Piet')
  put('0002-b.sql', TABLE)
  migrate(dir, folder)
  expect(namesIn(copy())).toEqual(['Ottilie', 'Piet'])
})

test('what a killed attempt left is no copy', () => {
  fs.mkdirSync(path.join(dir, 'backups'))
  fs.writeFileSync(copy(), 'SQLite format 3\0and half of it')
  fs.writeFileSync(`${copy()}.part`, 'half')
  fs.writeFileSync(`${copy()}.part-journal`, 'half')
  fs.writeFileSync(path.join(dir, 'backups/before-0001-z.db.part'), 'half')
  put('0002-b.sql', TABLE)
  migrate(dir, folder)
  expect(namesIn(copy())).toEqual(['Ottilie'])
  expect(backups()).toEqual(['before-0002-b.db', 'before-0002-b.db.json'])
})

test('words that another process writes while the copy is made are in the copy', () => {
  put('0002-b.sql', TABLE)
  let times = 0
  migrate(dir, folder, { onStep: (step) => void (step === 'kept' && times++ === 0 && write('Piet')) })
  expect([times, namesIn(copy()), namesIn(databaseFile(dir))]).toEqual([2, ['Ottilie', 'Piet'], ['Ottilie', 'Piet']])
})

test('a process that never stops writing ends with a sentence, and nothing is migrated', () => {
  put('0002-b.sql', TABLE)
  const migrating = () => migrate(dir, folder, { onStep: (step) => void (step === 'kept' && write('Piet')) })
  expect(migrating).toThrow(/Another program keeps writing/)
  expect(namesIn(databaseFile(dir))).toHaveLength(6)
  expect(migrate(dir, folder)).toEqual(['0002-b.sql'])
})

test('without room for the copy nothing is changed, and a sentence says how much is needed', () => {
  put('0002-b.sql', TABLE)
  const migrating = () => migrate(dir, folder, { free: () => 1_000_000 })
  expect(migrating).toThrow(MigrationRefused)
  expect(migrating).toThrow(/needs 9 MB of disk, and 1 MB are free in .*backups\. Nothing was changed/)
  expect(backups()).toEqual([])
  expect(migrate(dir, folder)).toEqual(['0002-b.sql'])
})

test('with a clock of 1970, the copy just made is the last one and stays', () => {
  for (const n of [2, 3, 4, 5]) {
    put(`000${n}-b.sql`, `create table extra${n} (id integer primary key) strict;`)
    if (n === 5) vi.useFakeTimers({ now: 0, toFake: ['Date'] })
    migrate(dir, folder)
  }
  vi.useRealTimers()
  expect(migrationCopies(dir).map(({ migration }) => migration)).toEqual(['0005-b.sql', '0004-b.sql', '0003-b.sql'])
})

test('after several upgrades were taken back, the copy of the next one is the last', () => {
  for (const n of [2, 3, 4, 5]) {
    put(`000${n}-b.sql`, `create table extra${n} (id integer primary key) strict;`)
    migrate(dir, folder)
  }
  const [, , third] = migrationCopies(dir)
  fs.copyFileSync(third?.file ?? '', databaseFile(dir))
  write('Piet')
  migrate(dir, folder)
  const [last, ...others] = migrationCopies(dir)
  expect(others).toEqual([])
  expect(namesIn(last?.file ?? '')).toEqual(['Ottilie', 'Piet'])
})

test('copies of the last three upgrades stay; where room is short, only as many as fit, and the newest in any case', () => {
  for (const n of [2, 3, 4, 5, 6]) {
    put(`000${n}-b.sql`, `create table extra${n} (id integer primary key) strict;`)
    migrate(dir, folder)
  }
  const kept = () => migrationCopies(dir).map(({ migration }) => migration)
  expect(kept()).toEqual(['0006-b.sql', '0005-b.sql', '0004-b.sql'])
  put('0007-b.sql', TABLE)
  const free = () => (kept().length > 2 ? 1_000_000 : 100_000_000)
  migrate(dir, folder, { free })
  expect(kept()).toEqual(['0007-b.sql', '0006-b.sql', '0005-b.sql'])
  put('0008-b.sql', 'create table extra8 (id integer primary key) strict;')
  expect(() => migrate(dir, folder, { free: () => 1_000_000 })).toThrow(MigrationRefused)
  expect(kept()).toEqual(['0007-b.sql'])
})

test('backups and databases put aside by a restore are no copies of upgrades', () => {
  fs.mkdirSync(path.join(dir, 'backups'))
  const others = ['auto-2026-11-27T10-00-00.000Z.db', 'before-restore-2026-11-27T10-00-00.000Z.db', 'mine.db']
  for (const name of others) fs.writeFileSync(path.join(dir, 'backups', name), 'x')
  for (const n of [2, 3, 4, 5, 6]) {
    put(`000${n}-b.sql`, `create table extra${n} (id integer primary key) strict;`)
    migrate(dir, folder)
  }
  expect(backups()).toEqual(expect.arrayContaining(others))
  expect(migrationCopies(dir)).toHaveLength(3)
})

test('an older program says which version used the database last', () => {
  put('0002-b.sql', TABLE)
  migrate(dir, folder, { version: '0.3.1' })
  fs.rmSync(path.join(folder, '0002-b.sql'))
  const older = () => migrate(dir, folder, { version: '0.2.0' })
  expect(older).toThrow(UnknownSchema)
  expect(older).toThrow(
    /the migration 0002-b\.sql, which this version .* last used by version 0\.3\.1\. .* news rollback/,
  )
})
