import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { copyMedia, linkOrCopy, syncFile } from '#db/backup/copy-media.ts'
import { verifiedManifest } from '#db/backup/make-backup.ts'
import { type Manifest, readManifest, sha256Of } from '#db/backup/manifest.ts'
import { beginNewHistoryOfAnySchema } from '#db/backup/new-history-of-any-schema.ts'
import { requireOwnSchema, StrangeSchema } from '#db/backup/require-own-schema.ts'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { lastEventAt } from '#db/backup/restore/last-event-at.ts'
import { BEFORE_RESTORE, dropUnfinishedRestore, RESTORING } from '#db/backup/restore/unfinished-restore.ts'
import { beginNewHistory } from '#db/commands/settings/begin-new-history.ts'
import { recordRestore } from '#db/commands/upkeep/record-restore.ts'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { databaseFile, migrate, UnknownSchema, withMigrationLock } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { type ServerRole, takeServerRole } from '#db/engine/server-role.ts'
import { syncFolder } from '#db/media/media-file.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { KeptByRestore } from '#domain/upkeep/kept-by-restore.ts'

/** Thrown, with a sentence, if a backup cannot be restored. The previous database is still in place. */
export class RestoreRefused extends Error {}

export type RestoreOptions = {
  /** The server role of the folder, if the caller has it; `held` if the process that started this one has it. */
  role?: ServerRole | 'held'
  /** The person who restores and the backup's name, for the audit log of the restored newsroom. */
  by?: { actor: Pick<Actor, 'id'>; name: string }
  /** True if the backup stays in its own schema, for the program that made it. */
  keepsSchema?: boolean
  /**
   * A database that stands for the previous one, as in a drill; it is only read. Null: the previous one is as old as the
   * backup, and knows nothing of what was ended since.
   */
  former?: string | null
  /** True if a schema that is not that of Broadsheet is restored all the same, as somebody at the terminal asked. */
  despiteSchema?: boolean
  /** SHA-256 of the backup that was previewed: another file under its name is refused. */
  sha256?: string
}

export type Restored = {
  what: Manifest
  /** True if a manifest confirmed that these are the bytes that were saved. */
  wasVouchedFor: boolean
  pictures: number
  /** Path of the previous database. */
  aside: string | null
  /** Counts and names of things that were ended, changed or delivered since, and stay so. */
  kept: KeptByRestore
}

/**
 * Replaces a data folder's database with a backup, under a new epoch, and adds its media to those that are there.
 * Refuses while a server or any other command uses the folder (`RoleTaken`, `RestoreRefused`), and a file that is
 * damaged, is not what its manifest says, has another schema than its migrations make (`StrangeSchema`), or is of a newer
 * Broadsheet (`UnknownSchema`). A kill at any step leaves the old or the new database, which the next start or restore
 * completes (`dropUnfinishedRestore`). What was ended, changed or delivered in the previous database stays so
 * (`keepEnded`). `now` in ms UTC.
 */
export function restoreBackup(dataDir: string, file: string, now: number, options: RestoreOptions = {}): Restored {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new RestoreRefused(`File not found: ${file}`)
  const role = options.role ? null : takeServerRole(dataDir)
  let hasReplaced = false
  try {
    // Every command begins by migrating: one that starts now waits, and finds the new database.
    const restored = withMigrationLock(dataDir, () => {
      dropUnfinishedRestore(dataDir)
      const hasOld = fs.existsSync(databaseFile(dataDir))
      if (hasOld) closeOff(databaseFile(dataDir))
      return replace(dataDir, file, hasOld, now, options)
    })
    hasReplaced = true
    return restored
  } finally {
    role?.release(hasReplaced)
  }
}

/** Folds the WAL into the database file, which works only if no other process has it open. */
function closeOff(file: string): void {
  const inUse = new RestoreRefused(`Another command is using ${file}. Wait until it ends.`)
  const client = new Database(file, { timeout: 500 })
  try {
    if (client.pragma('journal_mode=DELETE', { simple: true }) !== 'delete') throw inUse
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) throw inUse
    // A damaged one is a reason to restore; it is put aside as it is.
    if (error === inUse) throw error
  } finally {
    client.close()
  }
}

function replace(dataDir: string, file: string, hasOld: boolean, now: number, options: RestoreOptions): Restored {
  const { by, keepsSchema = false, despiteSchema = false } = options
  const staging = path.join(dataDir, RESTORING)
  fs.rmSync(staging, { recursive: true, force: true })
  fs.mkdirSync(staging)
  try {
    const staged = databaseFile(staging)
    const { what, wasVouchedFor } = stage(file, staged, options)
    const lost = hasOld ? changedSince(databaseFile(dataDir), what) : []
    if (keepsSchema) keepSchema(file, staging, lost, now)
    else makeOurs(file, staging, { despiteSchema }, (db) => beginNewHistory(db, lost, now))
    const present = hasOld ? databaseFile(dataDir) : null
    const madeAt = Date.parse(what.madeAt)
    const entry = by && !keepsSchema && ((db: Db) => recordRestore(db, by.actor, { name: by.name, madeAt }, now))
    const kept = keepOf(file, staged, {
      entry,
      former: options.former === undefined ? present : options.former,
      sha256: what.sha256,
      now,
      putAside: present && sha256Of(present),
    })
    const pictures = copyMedia(path.join(path.dirname(file), 'media'), path.join(dataDir, 'media'))
    const aside = hasOld ? putAside(dataDir, now) : null
    fs.renameSync(staged, databaseFile(dataDir))
    syncFolder(dataDir)
    return { what, wasVouchedFor, pictures, aside, kept }
  } finally {
    fs.rmSync(staging, { recursive: true, force: true })
  }
}

/**
 * Copies a backup into a folder, checks the copy, and migrates it to this code's schema. The backup stays as it is.
 * Throws `RestoreRefused`, also if the disk could not hold the copy and as much again for its migration, or `StrangeSchema`
 * or `UnknownSchema`.
 */
export function stageBackup(file: string, folder: string): Pick<Restored, 'what' | 'wasVouchedFor'> {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (!found?.isFile()) throw new RestoreRefused(`File not found: ${file}`)
  // A disk that runs full would stop the newsroom too.
  const [free, needed] = [freeBytes(folder), 2 * found.size + LEAST_FREE_BYTES]
  if (free < needed)
    throw new RestoreRefused(`Not enough disk space to check a backup: ${free} bytes free, ${needed} needed.`)
  const staged = stage(file, databaseFile(folder), {})
  makeOurs(file, folder, {}, () => {})
  return staged
}

/** Migrates the copy to this code's schema; `begin` makes a history of it. Some damage shows only on a write. */
function makeOurs(file: string, staging: string, { despiteSchema }: RestoreOptions, begin: (db: Db) => void): void {
  const staged = databaseFile(staging)
  try {
    migrate(staging, undefined, { keepsCopy: false })
    // A migration of a forged database may have made something else than it makes.
    if (!despiteSchema) requireOwnSchema(staged, file)
    changeCopy(staged, begin)
  } catch (error) {
    throw notWhole(file, staged, error)
  }
  syncFile(staged)
}

function changeCopy(staged: string, change: (db: Db) => void): void {
  const db = openDatabase(staged, { mode: 'write', busyTimeoutMs: 500 })
  change(db)
  db.$client.close()
}

/** Leaves the copy in its own schema, under a new epoch. */
function keepSchema(file: string, staging: string, lost: string[], now: number): void {
  const staged = databaseFile(staging)
  try {
    beginNewHistoryOfAnySchema(staged, lost, now)
  } catch (error) {
    throw notWhole(file, staged, error)
  }
  syncFile(staged)
}

/** Carries over what was ended since, and then makes the `entry` of the restore; the copy is synced. */
function keepOf(
  file: string,
  staged: string,
  { entry, ...options }: Parameters<typeof keepEnded>[1] & { entry: ((db: Db) => void) | false | undefined },
): KeptByRestore {
  try {
    const kept = keepEnded(staged, options)
    // It comes last: a copy that ended with it would not be found in the history of the previous database.
    if (entry) changeCopy(staged, entry)
    syncFile(staged)
    return kept
  } catch (error) {
    throw notWhole(file, staged, error)
  }
}

/** Replaces the name of the temporary copy in an error by that of the backup; a schema that was refused says enough. */
function notWhole(file: string, staged: string, error: unknown): Error {
  if (error instanceof UnknownSchema || error instanceof StrangeSchema) return error
  const why = error instanceof Error ? error.message : String(error)
  return new RestoreRefused(`${file} is not a complete backup: ${why.replaceAll(staged, 'its copy')}`)
}

/** Copies the backup and checks the copy. */
function stage(file: string, staged: string, options: RestoreOptions): Pick<Restored, 'what' | 'wasVouchedFor'> {
  if ((fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new RestoreRefused(`${file} is a database in use, not a backup. npm run news -- backup makes one.`)
  fs.copyFileSync(file, staged)
  fs.chmodSync(staged, 0o600)
  const manifest = readManifest(file)
  let what: Manifest
  try {
    // First of all: the checks below run what the schema says.
    if (!options.despiteSchema) requireOwnSchema(staged, file)
    // No newer than its file, whatever the clock of its newsroom said.
    const { mtimeMs } = fs.statSync(file)
    what = verifiedManifest(staged, Math.min(lastEventAt(staged) ?? mtimeMs, mtimeMs))
  } catch (error) {
    throw notWhole(file, staged, error)
  }
  if (options.sha256 !== undefined && options.sha256 !== what.sha256)
    throw new RestoreRefused(`${file} is not what was previewed: it has changed since. Look at its preview again.`)
  if (manifest && manifest.sha256 !== what.sha256)
    throw new RestoreRefused(`${file} differs from what was saved: its SHA-256 does not match its manifest.`)
  return { what: manifest ?? what, wasVouchedFor: manifest !== null }
}

/** The tags that changed after the backup; all of them if it has another epoch. Empty if they cannot be read. */
function changedSince(file: string, { epoch, seq }: Manifest): string[] {
  const client = new Database(file, { readonly: true })
  try {
    return client
      .prepare<[string, number], string>('select tag from changes, epoch where epoch.value <> ? or changes.seq > ?')
      .pluck()
      .all(epoch, seq)
  } catch {
    return []
  } finally {
    client.close()
  }
}

/** Gives the old database a second name, so that a file is under its own at every moment. */
function putAside(dataDir: string, now: number): string {
  const folder = path.join(dataDir, 'backups')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = path.join(folder, `${BEFORE_RESTORE}${new Date(now).toISOString().replaceAll(':', '-')}.db`)
  linkOrCopy(databaseFile(dataDir), aside)
  // Only a damaged one still has a WAL; beside another database it would be taken for that one's.
  for (const end of ['-wal', '-shm']) {
    if (fs.existsSync(databaseFile(dataDir) + end)) fs.renameSync(databaseFile(dataDir) + end, aside + end)
  }
  return aside
}
