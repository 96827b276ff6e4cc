import fs from 'node:fs'
import path from 'node:path'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Found, ok, warn } from '#cli/doctor/finding.ts'
import { backupsFolder, listBackups } from '#db/backup/list-backups.ts'
import { type Manifest, readManifest, sha256Of } from '#db/backup/manifest.ts'
import { lastChangeAt } from '#db/engine/change-log.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { isEmptyNewsroom } from '#db/queries/settings/is-empty.ts'
import { OVERDUE } from '#domain/upkeep/find-alerts.ts'

const HOUR_MS = 3_600_000
const NOW = 'npm run news -- backup makes one now; a running server makes one an hour, unless its log says why not.'

type Backup = { file: string; manifest: Manifest }

/** Backups with a readable manifest in the data folder, the newest first. */
async function backupsIn(dataDir: string): Promise<Backup[]> {
  const moments = await listBackups(dataDir, null)
  return moments.flatMap(({ id }) => {
    const file = path.join(backupsFolder(dataDir), id.replace(/^here:/, ''))
    const manifest = readManifest(file)
    return manifest ? [{ file, manifest }] : []
  })
}

/** Looks at the newest backup: its age against the last change, its manifest, its hash. */
export const backupsCheck: DoctorCheck = {
  name: 'backups',
  needs: 'folder',
  async look(context) {
    const [newest, ...others] = await backupsIn(context.dataDir)
    if (!newest) return withoutBackup(context)
    const { file, manifest } = newest
    const name = path.basename(file)
    const again = `Delete it and make another: npm run news -- backup. ${others.length} older ones are left.`
    if (fs.statSync(file).size !== manifest.bytes) return bad(`${name} is not as large as its manifest says.`, again)
    if (sha256Of(file) !== manifest.sha256)
      return bad(`${name} is damaged: its SHA-256 is not that of its manifest.`, again)
    return ageOf(context, Date.parse(manifest.madeAt)) ?? ok(`${others.length + 1}; the newest, ${name}, is whole.`)
  },
}

function withoutBackup({ dataDir, db, now }: DoctorContext): Found {
  const made = fs.statSync(databaseFile(dataDir), { throwIfNoEntry: false })?.birthtimeMs ?? now
  if (db && isEmptyNewsroom(db)) return ok('There is none, and nothing to back up yet.')
  return (now - made > 26 * HOUR_MS ? bad : warn)('There is no backup.', NOW)
}

/** A remark if something changed since the last backup and it is late; null otherwise. */
function ageOf({ db, now }: DoctorContext, madeAt: number): Found | null {
  const changedAt = db ? lastChangeAt(db) : now
  const hours = Math.floor((now - madeAt) / HOUR_MS)
  if (changedAt <= madeAt || now - madeAt < OVERDUE.backup.limitMs) return null
  return (hours >= 26 ? bad : warn)(`The newest backup is ${hours} hours old, and the newsroom changed since.`, NOW)
}
