import { answerParent } from '#db/backup/answer-parent.ts'
import { drill, type DrillResult } from '#db/backup/drill/drill.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'

export type DrillTask = { dataDir: string; url: string | null; key: string | null }

/** A process of its own, since a restore blocks and reads gigabytes. */
answerParent(({ dataDir, url, key }: DrillTask): Promise<DrillResult> =>
  drill(dataDir, openBackupTarget(url, key), Date.now()),
)
