import { answerParent } from '#db/backup/answer-parent.ts'
import { type Copied, copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { openBackupStore } from '#db/backup/elsewhere/open-backup-store.ts'

export type CopyTask = { url: string; key: string | null; file: string }

/** A process of its own: it alone loads the S3 client, and reads gigabytes beside readers. */
answerParent(async ({ url, key, file }: CopyTask): Promise<Copied> => {
  const store = openBackupStore(url, key)
  if (!store) throw new Error('BACKUP_URL is not set.')
  return copyElsewhere(store, file)
})
