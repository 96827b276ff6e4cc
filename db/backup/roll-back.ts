import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Lost, lostSince } from '#db/backup/lost-since.ts'
import { readManifest } from '#db/backup/manifest.ts'
import { requireOwnSchema, StrangeSchema } from '#db/backup/require-own-schema.ts'
import { RestoreRefused, restoreBackup, type Restored, type RestoreOptions } from '#db/backup/restore-backup.ts'
import { appliedIn, UnknownSchema } from '#db/engine/apply-migrations.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { migrationCopies } from '#db/engine/migration-copies.ts'
import { versionOf } from '#db/engine/program-version.ts'

export type Rollback = {
  /** Path of the copy. */
  file: string
  /** ms UTC. */
  madeAt: number
  stories: number
  /** Version of the program that made the copy's schema; null if it is older than those that say so. */
  version: string | null
  /** The last migration that the copy has. */
  newestMigration: string
  /** Migrations that are taken back. */
  undone: string[]
  /** Null if the database of now cannot be read. */
  lost: Lost | null
}

/**
 * Says what a rollback of the last upgrade of a data folder would do. Reads only. `file` names another copy than that of the
 * last upgrade. Refuses (`RestoreRefused`) if there is no copy, or the last upgrade was taken back already, and a copy of
 * another schema (`StrangeSchema`) unless `despiteSchema`.
 */
export function planRollback(dataDir: string, file?: string, { despiteSchema = false } = {}): Rollback {
  const now = databaseFile(dataDir)
  if (!fs.existsSync(now)) throw new RestoreRefused(`There is no database in ${dataDir}.`)
  const applied = read(now, namesIn)
  const copy = file ?? lastCopy(dataDir, applied)
  if (!fs.existsSync(copy)) throw new RestoreRefused(`File not found: ${copy}`)
  if (!despiteSchema) requireWhole(copy)
  const found = read(copy, (client) => ({
    migrations: namesIn(client),
    version: versionOf(client),
    stories: Number(client.prepare('select count(*) from articles').pluck().get()),
  }))
  const newestMigration = found?.migrations.at(-1)
  if (!found || newestMigration === undefined) throw new RestoreRefused(`${copy} is not a complete copy of a newsroom.`)
  const manifest = readManifest(copy)
  return {
    file: copy,
    madeAt: manifest ? Date.parse(manifest.madeAt) : fs.statSync(copy).mtimeMs,
    stories: found.stories,
    version: manifest?.version ?? found.version,
    newestMigration,
    undone: (applied ?? []).filter((name) => !found.migrations.includes(name)),
    lost: lostSince(now, copy),
  }
}

/**
 * Puts the copy back in its own schema, under a new epoch. The database of now is kept (`aside`). The server must be
 * stopped. `now` in ms UTC.
 */
export const rollBack = (
  dataDir: string,
  { file }: Rollback,
  now: number,
  options: Pick<RestoreOptions, 'role' | 'despiteSchema'> = {},
): Restored => restoreBackup(dataDir, file, now, { ...options, keepsSchema: true })

function requireWhole(copy: string): void {
  try {
    requireOwnSchema(copy, copy)
  } catch (error) {
    if (error instanceof UnknownSchema || error instanceof StrangeSchema) throw error
    throw new RestoreRefused(`${copy} is not a complete copy of a newsroom.`)
  }
}

const namesIn = (client: Database.Database): string[] => appliedIn(client).map(({ name }) => name)

/** Null if the file is damaged. */
function read<T>(file: string, ask: (client: Database.Database) => T): T | null {
  let client: Database.Database | undefined
  try {
    client = new Database(file, { readonly: true })
    return ask(client)
  } catch {
    return null
  } finally {
    client?.close()
  }
}

/** The newest copy; it counts only if the database has had the migration before which it was made. */
function lastCopy(dataDir: string, applied: string[] | null): string {
  const [newest, ...earlier] = migrationCopies(dataDir)
  if (!newest)
    throw new RestoreRefused(
      `There is no copy from before an upgrade in ${path.join(dataDir, 'backups')}. news restore FILE puts back a backup.`,
    )
  if (!applied || applied.includes(newest.migration)) return newest.file
  const more = earlier.filter(({ migration }) => applied.includes(migration)).map((copy) => copy.file)
  throw new RestoreRefused(
    `The last upgrade, which began with ${newest.migration}, was taken back already or did not finish: there is nothing to take back.` +
      (more.length > 0 ? ` To go further back, name the copy: ${more.join(', ')}` : ''),
  )
}
