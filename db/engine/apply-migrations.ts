import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type Database from 'better-sqlite3'
import { isDiskFull } from '#db/engine/disk-reserve.ts'
import { MigrationRefused } from '#db/engine/migration-copies.ts'
import { versionOf } from '#db/engine/program-version.ts'

export type Migration = { name: string; sql: string; digest: string }

/** The database is of a newer Broadsheet than this one, or the files of its migrations were changed. */
export class UnknownSchema extends Error {}

/** Points of a migration, in order; `migrated` once for each file. Tests kill the process there. */
export type MigrationStep = 'copying' | 'copied' | 'kept' | `migrated ${string}` | 'checked' | 'committed'

/** The migrations of a folder, in their order. */
export function migrationsIn(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

export type Applied = { name: string; digest: string; at: number }

/** The migrations that a database has had, in their order; `at` in ms UTC. Empty if it has no table of them. */
export function appliedIn(client: Database.Database): Applied[] {
  const exists = client.prepare("select 1 from sqlite_schema where type = 'table' and name = 'migrations'").get()
  return exists ? client.prepare<[], Applied>('select name, digest, at from migrations order by name').all() : []
}

/** The migrations that a database is still to have. Throws `UnknownSchema` if it has others than these. */
export function pendingOf(client: Database.Database, known: readonly Migration[]): Migration[] {
  const applied = appliedIn(client)
  for (const one of applied) {
    const ours = known.find((migration) => migration.name === one.name)
    if (!ours)
      throw new UnknownSchema(
        `The database has the migration ${one.name}, which this version of Broadsheet does not know.${lastUsedBy(client)} Start that version or a newer one, or take the upgrade back with its news rollback.`,
      )
    if (ours.digest !== one.digest)
      throw new UnknownSchema(`${one.name} differs from the migration that was applied to this database.`)
  }
  return known.filter((migration) => !applied.some((one) => one.name === migration.name))
}

function lastUsedBy(client: Database.Database): string {
  const version = versionOf(client)
  return version === null ? '' : ` It was last used by version ${version}.`
}

export const createMigrationsTable =
  'create table if not exists migrations (name text primary key, digest text not null, at integer not null) strict'

export const runMigration = (client: Database.Database, { sql }: Migration): void => void client.exec(sql)

/** Applies what is pending, in one transaction. False, and nothing changed, if it `mayBegin` no more. */
export function apply(
  client: Database.Database,
  known: Migration[],
  onStep: (step: MigrationStep) => void,
  mayBegin: () => boolean = () => true,
): boolean {
  // Set before the transaction, in which it has no effect: rebuilding a table with foreign keys on would delete its
  // children.
  client.pragma('foreign_keys=OFF')
  client.exec('begin immediate')
  try {
    if (!mayBegin()) {
      client.exec('rollback')
      return false
    }
    client.exec(createMigrationsTable)
    const insert = client.prepare('insert into migrations (name, digest, at) values (?, ?, ?)')
    for (const migration of pendingOf(client, known)) {
      runMigration(client, migration)
      insert.run(migration.name, migration.digest, Date.now())
      onStep(`migrated ${migration.name}`)
    }
    const orphans = client.pragma('foreign_key_check') as unknown[]
    if (orphans.length > 0) throw new Error(`The migration left ${orphans.length} rows that reference missing rows.`)
    // Within the transaction: what is damaged is not committed, and a kill cannot come between the two.
    const integrity = client.pragma('integrity_check', { simple: true })
    if (integrity !== 'ok') throw new Error(`The database is damaged: ${integrity}`)
    onStep('checked')
    client.exec('commit')
    onStep('committed')
  } catch (error) {
    // A full disk has ended the transaction already.
    if (client.inTransaction) client.exec('rollback')
    if (!isDiskFull(error)) throw error
    throw new MigrationRefused('The disk is full: the database was not migrated, and nothing was changed.', {
      cause: error,
    })
  }
  client.pragma('foreign_keys=ON')
  return true
}
