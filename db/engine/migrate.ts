import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { withFileNamed } from '#db/engine/with-file-named.ts'

type Migration = { name: string; sql: string; digest: string }

export const databaseFile = (dataDir: string): string => path.join(dataDir, 'news.db')

/** The database is of a newer Broadsheet than this one, or the files of its migrations were changed. */
export class UnknownSchema extends Error {}

function migrationsIn(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Creates the database if necessary and migrates it to this code's schema, under a lock that other processes wait for.
 * A copy is kept in `backups/` before a database with rows changes. Returns the names of the applied migrations.
 */
export function migrate(dataDir: string, folder: string = path.join(process.cwd(), 'db/migrations')): string[] {
  return withMigrationLock(dataDir, () =>
    withFileNamed(databaseFile(dataDir), () => migrateLocked(dataDir, migrationsIn(folder))),
  )
}

/** Runs `work` under the migration lock of a data folder. Waits up to a minute for another holder. */
export function withMigrationLock<T>(dataDir: string, work: () => T): T {
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'migrate.lock')
  const lock = new Database(file, { timeout: 60_000 })
  try {
    withFileNamed(file, () => lock.exec('begin exclusive'))
    return work()
  } finally {
    lock.close()
  }
}

function migrateLocked(dataDir: string, known: Migration[]): string[] {
  const client = new Database(databaseFile(dataDir), { timeout: 5_000 })
  try {
    client.pragma('journal_mode=WAL')
    client.pragma('synchronous=FULL')
    const pending = pendingOf(client, known)
    if (pending.length === 0) return []
    if (appliedIn(client).length > 0) copyBefore(client, dataDir, pending[0]?.name ?? '')
    apply(client, known)
    const integrity = client.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new Error(`The database is damaged: ${integrity}`)
    return pending.map((migration) => migration.name)
  } finally {
    client.close()
  }
}

function appliedIn(client: Database.Database): { name: string; digest: string }[] {
  const exists = client.prepare("select 1 from sqlite_schema where type = 'table' and name = 'migrations'").get()
  return exists
    ? client.prepare<[], { name: string; digest: string }>('select name, digest from migrations order by name').all()
    : []
}

function pendingOf(client: Database.Database, known: Migration[]): Migration[] {
  const applied = appliedIn(client)
  for (const one of applied) {
    const ours = known.find((migration) => migration.name === one.name)
    if (!ours)
      throw new UnknownSchema(
        `The database has the migration ${one.name}, which this version of Broadsheet does not know. Install a newer version.`,
      )
    if (ours.digest !== one.digest)
      throw new UnknownSchema(`${one.name} differs from the migration that was applied to this database.`)
  }
  return known.filter((migration) => !applied.some((one) => one.name === migration.name))
}

function copyBefore(client: Database.Database, dataDir: string, name: string): void {
  const folder = path.join(dataDir, 'backups')
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `before-${name.replace(/\.sql$/, '')}.db`)
  if (!fs.existsSync(file)) client.prepare('vacuum into ?').run(file)
}

function apply(client: Database.Database, known: Migration[]): void {
  // Set before the transaction, in which it has no effect: rebuilding a table with foreign keys on would delete its
  // children.
  client.pragma('foreign_keys=OFF')
  client.exec('begin immediate')
  try {
    client.exec(
      'create table if not exists migrations (name text primary key, digest text not null, at integer not null) strict',
    )
    const insert = client.prepare('insert into migrations (name, digest, at) values (?, ?, ?)')
    for (const migration of pendingOf(client, known)) {
      client.exec(migration.sql)
      insert.run(migration.name, migration.digest, Date.now())
    }
    const orphans = client.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`The migration left ${orphans.length} rows that reference missing rows.`)
    client.exec('commit')
  } catch (error) {
    client.exec('rollback')
    throw error
  }
  client.pragma('foreign_keys=ON')
}
