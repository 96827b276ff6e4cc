import { freeBytes } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { env } from '#env.ts'
import { lookForAlerts } from '#server/jobs/alerts/look-for-alerts.ts'
import { createMeasure } from '#server/jobs/alerts/measure-folder.ts'
import { log } from '#server/shared/log.ts'

/** Creates the look for what admins are told of. It resolves to false if a part failed. */
export function createAlertLook(db: Db, dataDir: string): () => Promise<boolean> {
  const startedAt = performance.now()
  const upMs = () => performance.now() - startedAt
  const { backupUrl, siteUrl, smtpUrl } = env
  const measure = createMeasure(dataDir, upMs)
  return async () => {
    let isWhole = true
    const onError = (part: string, error: unknown) => {
      isWhole = false
      log('warn', 'alerts: a part failed', { part, error })
    }
    const settings = { siteUrl, hasCopies: backupUrl !== null, sendsMail: smtpUrl !== null }
    await lookForAlerts({ db, dataDir, ...settings, upMs, readClock, freeBytes, measure, onError })
    return isWhole
  }
}
