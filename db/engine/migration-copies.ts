import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { versionOf } from '#db/engine/program-version.ts'
import { sha256Of } from '#db/engine/sha256-of.ts'

/** A migration did not begin. The database is as it was. */
export class MigrationRefused extends Error {}

/** Number of upgrades whose copies are kept; the newest is never removed. */
const KEPT_UPGRADES = 3
/** Copies made before migrations, named after the first one. Those of restores have names with letters here. */
const COPY = /^before-(\d{4}.*)\.db$/
/** Leftovers of a killed process, with the journal of SQLite. */
const UNFINISHED = /^before-\d{4}.*\.part(?:-journal)?$/

export type MigrationCopy = { file: string; migration: string; madeAt: number; bytes: number }

const folderOf = (dataDir: string): string => path.join(dataDir, 'backups')
const manifestOf = (file: string): string => `${file}.json`
export const migrationCopyFile = (dataDir: string, migration: string): string =>
  path.join(folderOf(dataDir), `before-${migration.replace(/\.sql$/, '')}.db`)

/**
 * Copies of a data folder made before migrations, that of the last migration first: a clock may have been wrong, and the
 * order of migrations is not. `madeAt` in ms UTC.
 */
export function migrationCopies(dataDir: string): MigrationCopy[] {
  const folder = folderOf(dataDir)
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const [, migration] = COPY.exec(name) ?? []
      if (migration === undefined) return []
      const file = path.join(folder, name)
      const { mtimeMs, size } = fs.statSync(file)
      return [{ file, migration: `${migration}.sql`, madeAt: madeAtOf(file) ?? mtimeMs, bytes: size }]
    })
    .toSorted((a, b) => (a.migration < b.migration ? 1 : -1))
}

function madeAtOf(file: string): number | null {
  try {
    const at = Date.parse((JSON.parse(fs.readFileSync(manifestOf(file), 'utf8')) as { madeAt: string }).madeAt)
    return Number.isFinite(at) ? at : null
  } catch {
    return null
  }
}

/** Removes copies of earlier upgrades than the last `keep`. The newest stays in any case. */
export function pruneMigrationCopies(dataDir: string, keep: number = KEPT_UPGRADES): void {
  for (const { file } of migrationCopies(dataDir).slice(Math.max(1, keep))) remove(file)
}

function remove(file: string): void {
  // The database first: a manifest alone is taken for no copy.
  fs.rmSync(file, { force: true })
  fs.rmSync(manifestOf(file), { force: true })
}

/**
 * Refuses a migration that the disk has no room for: the copy, and as much again for tables that are rebuilt. Copies of
 * earlier upgrades give way first, and the newest stays.
 */
export function requireRoom(client: Database.Database, dataDir: string, free: typeof freeBytes = freeBytes): void {
  const folder = folderOf(dataDir)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  dropUnfinished(folder)
  const bytes =
    Number(client.pragma('page_count', { simple: true })) * Number(client.pragma('page_size', { simple: true }))
  const needed = 2 * bytes + LEAST_FREE_BYTES
  for (let kept = migrationCopies(dataDir).length; kept > 1 && free(folder) < needed; kept--)
    pruneMigrationCopies(dataDir, kept - 1)
  const has = free(folder)
  if (has >= needed) return
  throw new MigrationRefused(
    `The database must be migrated, and a copy is made before: that needs ${megabytes(needed)} of disk, and ` +
      `${megabytes(has)} are free in ${folder}. Nothing was changed. Make room, for example by moving backups elsewhere, and start again.`,
  )
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`

function dropUnfinished(folder: string): void {
  for (const name of fs.readdirSync(folder))
    if (UNFINISHED.test(name)) fs.rmSync(path.join(folder, name), { force: true })
}

/**
 * Copies the database into `backups/` before it is migrated, with a manifest: 0600, synced and checked under a
 * temporary name, then renamed. A copy of an earlier attempt at the same migration is replaced, since words may have
 * been written since; copies before later migrations go, since those were taken back. `now` in ms UTC.
 */
export function copyBeforeMigration(
  client: Database.Database,
  file: string,
  now: number,
  onStep: (step: 'copied') => void = () => undefined,
): void {
  const part = `${file}.part`
  dropUnfinished(path.dirname(file))
  try {
    fs.closeSync(fs.openSync(part, 'wx', 0o600))
    client.prepare('vacuum into ?').run(part)
    const manifest = manifestAfterCheck(part, now)
    writeSynced(part)
    onStep('copied')
    // The manifest of a replaced copy must not vouch for this one.
    fs.rmSync(manifestOf(file), { force: true })
    fs.renameSync(part, file)
    writeSynced(`${manifestOf(file)}.part`, `${JSON.stringify(manifest, null, 2)}\n`)
    fs.renameSync(`${manifestOf(file)}.part`, manifestOf(file))
    // Copies before later migrations are of an upgrade that was taken back: this is the last one now.
    for (const later of migrationCopies(path.dirname(path.dirname(file))).filter((one) => one.file > file))
      remove(later.file)
    syncFolder(path.dirname(file))
  } catch (error) {
    fs.rmSync(part, { force: true })
    throw error
  }
}

/** Of the form that backups have (`db/backup/manifest.ts`). The indexes of a copy were just made, so a quick check does. */
function manifestAfterCheck(file: string, now: number): object {
  const client = new Database(file, { readonly: true })
  try {
    const found = client.pragma('quick_check', { simple: true })
    if (found !== 'ok') throw new Error(`The copy before the migration is damaged: ${found}`)
    const has = client
      .prepare<[string], number>("select 1 from sqlite_schema where type = 'table' and name = ?")
      .pluck()
    const valueIn = (table: string, what: string) =>
      has.get(table) ? client.prepare<[], string | number | null>(`select ${what} from ${table}`).pluck().get() : null
    const numberIn = (table: string, what: string) => Number(valueIn(table, what) ?? 0)
    return {
      madeAt: new Date(now).toISOString(),
      bytes: fs.statSync(file).size,
      sha256: sha256Of(file),
      epoch: String(valueIn('epoch', 'value') ?? ''),
      seq: numberIn('changes', 'max(seq)'),
      lastRevision: numberIn('revisions', 'max(id)'),
      stories: numberIn('articles', 'count(*)'),
      version: versionOf(client),
    }
  } finally {
    client.close()
  }
}

/** Syncs a file to disk, with a new content (0600) if one is given. */
function writeSynced(file: string, content?: string): void {
  const handle = fs.openSync(file, content === undefined ? 'r+' : 'w', 0o600)
  try {
    if (content !== undefined) fs.writeSync(handle, content)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
