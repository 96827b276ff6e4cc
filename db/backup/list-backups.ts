import fs from 'node:fs'
import path from 'node:path'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { type NamesAtTop, namesAtTop, readStoredManifest } from '#db/backup/elsewhere/stored-manifest.ts'
import { type Manifest, readManifest } from '#db/backup/manifest.ts'
import { BACKUP_NAME, type BackupMoment, whyMade } from '#domain/upkeep/backup-moment.ts'

export const backupsFolder = (dataDir: string): string => path.join(dataDir, 'backups')

/**
 * Lists the moments that can be restored, newest first: backups in `DATA_DIR/backups`, and copies in the target if
 * there is one. Throws `BackupError`, with a sentence, if the target does not answer; those of this machine are then
 * listed by `listBackups(dataDir, null)`.
 */
export async function listBackups(dataDir: string, target: BackupTarget | null): Promise<BackupMoment[]> {
  const moments = [...backupsHere(dataDir), ...(target ? await copiesIn(target) : [])]
  return moments.toSorted((a, b) => b.madeAt - a.madeAt)
}

/** The number of backups in `DATA_DIR/backups`. */
export const countBackups = (dataDir: string): number => backupsHere(dataDir).length

function backupsHere(dataDir: string): BackupMoment[] {
  const folder = backupsFolder(dataDir)
  if (!fs.existsSync(folder)) return []
  const names = fs.readdirSync(folder).filter((name) => BACKUP_NAME.test(name))
  return names.flatMap((name) => {
    const file = path.join(folder, name)
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    if (!stat?.isFile()) return []
    const manifest = readManifest(file)
    // An hourly backup without a manifest was cut off before it was complete.
    if (!manifest && whyMade(name) === 'hourly') return []
    return [momentOf('here', name, manifest, { madeAt: stat.mtimeMs, bytes: stat.size })]
  })
}

/** Lists the complete copies of a target: those with a readable manifest and a file of the size that it says. */
export async function copiesIn(target: BackupTarget, names?: NamesAtTop): Promise<BackupMoment[]> {
  const { backups, others } = names ?? (await namesAtTop(target))
  const moments: BackupMoment[] = []
  for (const name of backups) {
    const manifest = await readStoredManifest(target, name)
    if (!manifest || others.get(manifest.copy.file) !== manifest.copy.bytes) continue
    moments.push(momentOf('elsewhere', name, manifest, { madeAt: 0, bytes: 0 }))
  }
  return moments
}

type Stat = Pick<BackupMoment, 'madeAt' | 'bytes'>

function momentOf(place: BackupMoment['place'], name: string, manifest: Manifest | null, stat: Stat): BackupMoment {
  return {
    id: `${place}:${name}`,
    madeAt: manifest ? Date.parse(manifest.madeAt) : Math.round(stat.madeAt),
    bytes: manifest?.bytes ?? stat.bytes,
    stories: manifest?.stories ?? null,
    lastRevision: manifest?.lastRevision ?? null,
    why: whyMade(name),
    place,
  }
}
