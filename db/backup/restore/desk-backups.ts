import type { PreviewOrder } from '#db/backup/restore/make-preview.ts'
import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'
import type { BackupMoment } from '#domain/upkeep/backup-moment.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'

/** Work on backups that the desk asks for, each in a process of its own. */
export type DeskBackups = {
  /** The moments that can be restored, newest first; `problem` is a sentence if those elsewhere could not be listed. */
  list: () => Promise<{ items: BackupMoment[]; elsewhere: BackupsView['elsewhere'] }>
  /** Says why no backup can begin: another runs, or the disk could not hold it. Null if one can. */
  obstacle: () => 'running' | 'no-room' | null
  /** Starts a backup, where there is no obstacle. */
  backUp: () => void
  making: () => BackupsView['making']
  /** Starts a preview, in place of an earlier one. */
  preview: (order: PreviewOrder) => void
  /** True while the process of a preview runs. */
  isPreviewing: (id: string) => boolean
  /** Has the parent restore the newsroom, which ends this process; null where there is no parent (`npm run dev`). */
  restore: ((order: RestoreOrder) => void) | null
  /** Ends a backup, its copy and a preview; resolves when nothing of an unfinished backup is left. */
  end: () => Promise<void>
}

/** Of this process. On globalThis, because Next bundles its own copy of this file. */
const shared = globalThis as typeof globalThis & { broadsheetBackups?: DeskBackups }

/** Sets who does the work: the processes are started outside Next's bundle. */
export function setDeskBackups(backups: DeskBackups): void {
  shared.broadsheetBackups = backups
}

export function deskBackups(): DeskBackups {
  if (!shared.broadsheetBackups) throw new Error('Nothing works on backups in this process.')
  return shared.broadsheetBackups
}
