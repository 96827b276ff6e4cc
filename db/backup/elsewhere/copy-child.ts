import { answerParent } from '#db/backup/answer-parent.ts'
import { type Copied, copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'

export type CopyTask = { url: string; key: string | null; file: string }

/** A process of its own: it alone loads the S3 client, and reads gigabytes beside readers. */
answerParent(async ({ url, key, file }: CopyTask): Promise<Copied> => {
  const target = openBackupTarget(url, key)
  if (!target) throw new Error('BACKUP_URL is not set.')
  return copyElsewhere(target, file)
})
