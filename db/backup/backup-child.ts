import { answerParent } from '#db/backup/answer-parent.ts'
import { makeBackup } from '#db/backup/make-backup.ts'

export type BackupTask = { dataDir: string; file: string }

/** A process of its own, since a backup blocks. */
answerParent(({ dataDir, file }: BackupTask) => makeBackup(dataDir, file, Date.now()))
