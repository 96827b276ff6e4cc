import fs from 'node:fs'
import path from 'node:path'
import { copyMedia } from '#db/backup/copy-media.ts'
import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { fetchFile } from '#db/backup/elsewhere/stored-file.ts'
import { requireStoredManifest } from '#db/backup/elsewhere/stored-manifest.ts'
import { fetchMedia } from '#db/backup/fetch-media.ts'
import { backupsFolder } from '#db/backup/list-backups.ts'
import { manifestFile, sha256Of } from '#db/backup/manifest.ts'
import { freeBytes, LEAST_FREE_BYTES } from '#db/engine/disk-reserve.ts'
import { writeAtomically } from '#db/media/media-file.ts'
import { BACKUP_NAME } from '#domain/upkeep/backup-moment.ts'

type Options = {
  /** False leaves the pictures of a copy elsewhere where they are. */
  withMedia?: boolean
  /** How many copies of the database the caller makes of what was fetched; room for them is asked for too. */
  copies?: number
}

/**
 * Returns the path of a complete backup on this machine, with its manifest and `media/` beside it, for a moment of
 * `listBackups`. A backup `here:NAME` is already that. A copy `elsewhere:NAME` is fetched into `intoFolder`, which is
 * created; it is decrypted, and compared with its manifest. Pictures that this machine has are linked instead of
 * fetched. Throws `BackupError` with a sentence, and leaves no incomplete backup, if the copy is missing, damaged or
 * was encrypted with another key, if the target does not answer, or, before anything is fetched, if there is no room.
 */
export async function fetchBackup(
  dataDir: string,
  target: BackupTarget | null,
  id: string,
  intoFolder: string,
  { withMedia = true, copies = 2 }: Options = {},
): Promise<string> {
  const [place, name = ''] = id.split(':', 2)
  if (!BACKUP_NAME.test(name)) throw new BackupError(`${id} is no name of a backup.`)
  if (place === 'here') return backupHere(dataDir, name)
  if (place !== 'elsewhere') throw new BackupError(`${id} is no name of a backup: it begins with here: or elsewhere:.`)
  if (!target) throw new BackupError('There are no copies elsewhere: BACKUP_URL is not set.')
  const file = path.join(intoFolder, name)
  const bytes = await fetchDatabase(target, name, file, copies)
  if (withMedia) {
    copyMedia(path.join(dataDir, 'media'), path.join(intoFolder, 'media'))
    await fetchMedia(target, file, path.join(intoFolder, 'media'), (media) =>
      requireRoom(intoFolder, media + copies * bytes),
    )
  }
  return file
}

function backupHere(dataDir: string, name: string): string {
  const file = path.join(backupsFolder(dataDir), name)
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new BackupError(`File not found: ${file}`)
  return file
}

async function fetchDatabase(target: BackupTarget, name: string, file: string, copies: number): Promise<number> {
  const { copy, ...manifest } = await requireStoredManifest(target, name)
  requireRoom(path.dirname(file), (1 + copies) * manifest.bytes)
  try {
    await fetchFile(target, copy.file, file, copy.sha256)
    if (sha256Of(file) !== manifest.sha256)
      throw new BackupError(`${name} in ${target.where} is damaged: its SHA-256 does not match its manifest.`)
    writeAtomically(manifestFile(file), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
    return manifest.bytes
  } catch (error) {
    fs.rmSync(file, { force: true })
    throw error
  }
}

/** A disk that runs full would stop the newsroom too. */
function requireRoom(folder: string, bytes: number): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const [free, needed] = [freeBytes(folder), bytes + LEAST_FREE_BYTES]
  if (free < needed) throw new BackupError(`Not enough disk space in ${folder}: ${free} bytes free, ${needed} needed.`)
}
