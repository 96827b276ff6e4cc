import fs from 'node:fs'
import path from 'node:path'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { fetchBackup } from '#db/backup/fetch-backup.ts'
import { stageBackup } from '#db/backup/restore-backup.ts'
import { compareNewsrooms } from '#db/backup/restore/compare-newsrooms.ts'
import { keepEnded } from '#db/backup/restore/keep-ended/keep-ended.ts'
import { previewFolder } from '#db/backup/restore/preview-files.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { uploadFile } from '#db/uploads/upload-files.ts'
import type { RestorePreview } from '#domain/upkeep/restore-preview.ts'

/** Orders a preview: its id, a `restorableId`, the name that is shown for it (of an upload, its own), and who asks. */
export type PreviewOrder = { id: string; backup: string; name: string; askerId: string }
export type Place = { url: string | null; key: string | null }

/**
 * Fetches a backup if it is elsewhere, checks it whole, and compares a migrated copy of it with the newsroom as it
 * stands, which is only read. Returns the preview, and the file that a restore would take, with its SHA-256.
 * `onFetched` receives its size before it is opened. Throws a sentence if it cannot be restored. Blocks, so call it in a
 * process of its own.
 */
export async function makePreview(
  dataDir: string,
  { id, backup, name, askerId }: PreviewOrder,
  { url, key }: Place,
  onFetched: (bytes: number) => void = () => {},
): Promise<{ file: string; sha256: string; preview: RestorePreview }> {
  const folder = previewFolder(dataDir, id)
  const [place, rest = ''] = backup.split(':', 2)
  const file =
    place === 'upload'
      ? uploadFile(dataDir, { id: rest, name })
      : await fetchBackup(dataDir, openBackupTarget(url, key), backup, path.join(folder, 'fetched'))
  onFetched(fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0)
  const staging = path.join(folder, 'compared')
  fs.mkdirSync(staging, { recursive: true, mode: 0o700 })
  try {
    const { what, wasVouchedFor } = stageBackup(file, staging)
    const madeAt = Date.parse(what.madeAt)
    const present = databaseFile(dataDir)
    // As the restore will do, so that what is compared is what it would leave.
    const kept = keepEnded(databaseFile(staging), { former: present, sha256: what.sha256, now: Date.now() })
    const mediaFolders = [dataDir, path.dirname(file)]
    const compared = compareNewsrooms(databaseFile(staging), present, { mediaFolders, madeAt, askerId })
    return {
      file,
      sha256: what.sha256,
      preview: { name, madeAt, bytes: what.bytes, isVouchedFor: wasVouchedFor, kept, ...compared },
    }
  } finally {
    fs.rmSync(staging, { recursive: true, force: true })
  }
}
