import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'

/** Message with which the editors' process has the newsroom restored. */
export type RestoreWanted = { restore: RestoreOrder }

export const isRestoreWanted = (word: unknown): word is RestoreWanted =>
  typeof word === 'object' && word !== null && 'restore' in word
