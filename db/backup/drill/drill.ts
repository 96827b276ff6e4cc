import fs from 'node:fs'
import path from 'node:path'
import { contentHash } from '#db/backup/content-hash.ts'
import { linkOrCopy } from '#db/backup/copy-media.ts'
import { drillFolder, takeDrillFolder } from '#db/backup/drill/drill-folder.ts'
import { drillPictures } from '#db/backup/drill/drill-pictures.ts'
import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { fetchBackup } from '#db/backup/fetch-backup.ts'
import { copiesIn, listBackups } from '#db/backup/list-backups.ts'
import { type Manifest, manifestFile } from '#db/backup/manifest.ts'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { freeBytes } from '#db/engine/disk-reserve.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { checkNewsroom } from '#db/health/check-newsroom.ts'
import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'

/** The findings of a drill. `problem` is a sentence; null if the copy can be restored. */
export type DrillResult = {
  /** Id of the backup (`BackupMoment`); null if there was none. */
  copy: string | null
  /** Start of the backup, ms UTC. */
  madeAt: number | null
  seconds: number
  bytes: number
  stories: number
  /** Pictures of the copy of which a file is missing where it lies, and how many files were fetched to compare. */
  picturesMissing: number
  picturesFetched: number
  /** True if the content has the hash of the manifest; null if that has none or is of another schema. */
  isSameHash: boolean | null
  problem: string | null
}

/** Room for the copy, the restored database, and the copy before its migration. */
const ROOM = 3
const SPARE_BYTES = 64 << 20

/**
 * Restores the last copy into a temporary folder with the code of a restore, and checks it: hash, integrity, foreign
 * keys, the checks of `news check`, pictures. The last one is elsewhere if there is a target, else on this machine. The
 * newsroom itself is only read. Always removes the folder. Throws a sentence if the copy cannot be restored.
 */
export async function drill(dataDir: string, target: BackupTarget | null, now: number): Promise<DrillResult> {
  const began = performance.now()
  const { folder, release } = takeDrillFolder(dataDir)
  try {
    const moment = await lastMoment(dataDir, target)
    requireRoom(dataDir, moment.bytes)
    const file = await fetchInto(dataDir, target, moment, folder)
    const newsroom = path.join(folder, 'newsroom')
    const { what } = restoreBackup(newsroom, file, now, { former: databaseFile(dataDir) })
    const found = await check(dataDir, newsroom, what, moment.place === 'elsewhere' ? target : null)
    const { id, madeAt, bytes } = moment
    return { copy: id, madeAt, bytes, stories: what.stories, ...found, seconds: (performance.now() - began) / 1_000 }
  } finally {
    release()
  }
}

async function lastMoment(dataDir: string, target: BackupTarget | null): Promise<BackupMoment> {
  const moments = target ? await copiesIn(target) : await listBackups(dataDir, null)
  const [last] = moments
    .filter((one) => one.why === 'hourly' || one.why === 'by-hand')
    .toSorted((a, b) => b.madeAt - a.madeAt)
  if (!last) throw new BackupError(`There is no backup to try${target ? ` in ${target.where}` : ''}.`)
  return last
}

function requireRoom(dataDir: string, bytes: number): void {
  const [free, needed] = [freeBytes(dataDir), bytes * ROOM + SPARE_BYTES]
  if (free < needed)
    throw new BackupError(`Not enough disk space to try a restore: ${free} bytes free, ${needed} needed.`)
}

/** Returns the copy without pictures beside it: a restore would copy them, and they are checked where they lie. */
async function fetchInto(dataDir: string, target: BackupTarget | null, moment: BackupMoment, folder: string) {
  const file = await fetchBackup(dataDir, target, moment.id, folder, { withMedia: false })
  if (moment.place === 'elsewhere') return file
  const linked = path.join(folder, path.basename(file))
  linkOrCopy(file, linked)
  if (fs.existsSync(manifestFile(file))) linkOrCopy(manifestFile(file), manifestFile(linked))
  return linked
}

type Found = Pick<DrillResult, 'picturesMissing' | 'picturesFetched' | 'isSameHash' | 'problem'>

async function check(dataDir: string, newsroom: string, what: Manifest, target: BackupTarget | null): Promise<Found> {
  const pictures = await drillPictures(dataDir, target, path.join(drillFolder(dataDir), 'pictures'))
  const db = openDatabase(databaseFile(newsroom), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    const content = contentHash(db)
    const isComparable = what.content !== undefined && what.content.schema === content.schema
    const isSameHash = isComparable ? what.content?.hash === content.hash : null
    const isThere = (file: string) => pictures.has(path.relative(newsroom, file))
    const problems = checkNewsroom(db, newsroom, isThere)
    const missing = problems.filter(({ kind }) => kind === 'picture').map(({ says }) => says)
    // After an upgrade search learns of the stories while the server runs.
    const others = problems.filter(({ kind }) => kind === 'other').map(({ says }) => says)
    const sentences = [
      ...(isSameHash === false ? ['The restored content has another hash than what was saved.'] : []),
      ...pictures.problems,
      ...others,
      ...(missing.length > 0 ? [`${missing.length} pictures lack files. ${missing[0]}`] : []),
    ]
    const problem = sentences.length === 0 ? null : sentences.slice(0, 3).join(' ')
    return { picturesMissing: missing.length, picturesFetched: pictures.fetched, isSameHash, problem }
  } finally {
    db.$client.close()
  }
}
