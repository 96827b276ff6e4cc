/** A moment that the newsroom can be restored to: a backup on this machine or a copy of one elsewhere. */
export type BackupMoment = {
  /** `here:NAME` or `elsewhere:NAME`, where NAME is the file's name, such as `auto-2026-11-27T14-00-00.000Z.db`. */
  id: string
  /** Start of the backup, ms UTC. */
  madeAt: number
  bytes: number
  /** Null if the backup has no manifest. */
  stories: number | null
  lastRevision: number | null
  why: 'hourly' | 'by-hand' | 'before-migration' | 'before-restore'
  place: 'here' | 'elsewhere'
}

/** Names of backups that may be read or fetched; a name is never a path. */
export const BACKUP_NAME: RegExp = /^[\w][\w.-]*\.db$/

/** Why a backup was made, by its file's name. Only hourly ones are ever removed. */
export function whyMade(name: string): BackupMoment['why'] {
  if (name.startsWith('auto-')) return 'hourly'
  if (name.startsWith('before-restore-')) return 'before-restore'
  return name.startsWith('before-') ? 'before-migration' : 'by-hand'
}
