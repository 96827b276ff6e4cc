import fs from 'node:fs'
import path from 'node:path'
import { type Backup, backupsToKeep } from '#db/backup/backups-to-keep.ts'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import type { Copied } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { runCopy } from '#db/backup/elsewhere/run-copy.ts'
import { type Manifest, manifestFile, readManifest } from '#db/backup/manifest.ts'
import { runBackup } from '#db/backup/run-backup.ts'
import { freeBytes } from '#db/engine/disk-reserve.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import { recordRun } from '#server/jobs/record-run.ts'
import { log } from '#server/shared/log.ts'

const HOUR_MS = 3_600_000
/** Delay of the first backup, so that it does not compete with the work of a start. */
const FIRST_AFTER_MS = HOUR_MS / 4
/** Names of automatic backups; a backup that a person made has another name and is never removed here. */
const OURS = /^auto-.*\.db$/

const folderOf = (dataDir: string) => path.join(dataDir, 'backups')

/** Lists the complete automatic backups. */
export function ownBackups(dataDir: string): Backup[] {
  const folder = folderOf(dataDir)
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((name) => OURS.test(name))
    .flatMap((name) => {
      const file = path.join(folder, name)
      const manifest = readManifest(file)
      return manifest ? [{ file, madeAt: Date.parse(manifest.madeAt), bytes: manifest.bytes }] : []
    })
}

/** Time after which an unfinished backup by hand is none that is still being made. */
const UNFINISHED_MS = 24 * HOUR_MS

/** Removes automatic backups that exceed the given room in bytes, and unfinished ones. `now` in ms UTC. */
function thin(dataDir: string, room: number, now: number): void {
  const backups = ownBackups(dataDir)
  const kept = backupsToKeep(backups, room)
  for (const one of backups) {
    if (kept.has(one)) continue
    remove(one.file)
    remove(manifestFile(one.file))
  }
  for (const name of fs.readdirSync(folderOf(dataDir)).filter((one) => one.endsWith('.part'))) {
    const file = path.join(folderOf(dataDir), name)
    if (name.startsWith('auto-') || (name.startsWith('news-') && isOlder(file, now - UNFINISHED_MS))) remove(file)
  }
}

const isOlder = (file: string, than: number): boolean =>
  (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? than) < than

/** Logs a backup that cannot be removed: it takes room, but must not prevent further backups. */
function remove(file: string): void {
  try {
    fs.rmSync(file, { force: true })
  } catch (error) {
    log('error', 'an old backup could not be removed', { file, error })
  }
}

/**
 * Backs up the newsroom, and keeps backups of the last 24 hours and 14 days as far as there is room: together they
 * take no more than half of what the disk would have free without them. Rejects if not even one more fits.
 */
export async function backUp(dataDir: string, now: number, signal: AbortSignal): Promise<Manifest> {
  const folder = folderOf(dataDir)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const free = () => freeBytes(folder)
  const held = ownBackups(dataDir).reduce((sum, one) => sum + one.bytes, 0)
  const room = (free() + held) / 2
  const needed = fs.statSync(databaseFile(dataDir)).size
  thin(dataDir, room - needed, now)
  if (free() < 2 * needed)
    throw new Error(`Not enough disk space for a backup: ${free()} bytes free, ${2 * needed} needed.`)
  const file = path.join(folder, `auto-${new Date(now).toISOString().replaceAll(':', '-')}.db`)
  const made = await runBackup(dataDir, file, { signal })
  thin(dataDir, room, now)
  return made
}

/** Copies the newest automatic backup elsewhere; also one of an earlier hour, if the last one could not be made. */
export async function copyLast(dataDir: string, target: BackupTarget, signal: AbortSignal): Promise<Copied> {
  const [last] = ownBackups(dataDir).toSorted((a, b) => b.madeAt - a.madeAt)
  if (!last) throw new Error('There is no backup to copy.')
  return runCopy(target, last.file, signal)
}

/** Time of the last backup (ms UTC); 0 if there is none or the folder cannot be listed. */
function lastMadeAt(dataDir: string): number {
  try {
    return Math.max(0, ...ownBackups(dataDir).map((one) => one.madeAt))
  } catch (error) {
    log('error', 'the backups could not be listed', { error })
    return 0
  }
}

type Options = { dataDir: string; target: BackupTarget | null; signal: AbortSignal }

/**
 * Makes a backup, and copies it elsewhere if there is a target. One of them may fail: the other is made all the
 * same, both are recorded, and a failed copy is tried again with the next backup. Resolves to false if the backup failed.
 */
export async function backUpAndCopy(db: Db, { dataDir, target, signal }: Options): Promise<boolean> {
  const making = async () => {
    const { bytes, stories, lastRevision } = await backUp(dataDir, Date.now(), signal)
    return { details: { bytes, stories, lastRevision } }
  }
  const isMade = await recordRun(db, 'backup', making, { signal })
  if (target && !signal.aborted) {
    const copying = async () => ({ details: { ...(await copyLast(dataDir, target, signal)), where: target.where } })
    await recordRun(db, 'copy-elsewhere', copying, { signal })
  }
  return isMade
}

/** Wait (ms) for the first backup after a start: an hour after the last one, and no longer if that is of the future. */
export const firstBackupIn = (dataDir: string, now: number): number =>
  Math.min(HOUR_MS, Math.max(FIRST_AFTER_MS, lastMadeAt(dataDir) + HOUR_MS - now))
