import { freeBytes } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { env } from '#env.ts'
import { lookForAlerts } from '#server/jobs/alerts/look-for-alerts.ts'
import { createMeasure } from '#server/jobs/alerts/measure-folder.ts'
import { log } from '#server/shared/log.ts'

const EVERY_MS = 60_000
/** Delay of the first look, so that it does not compete with the work of a start. */
const FIRST_AFTER_MS = 10_000

/** Looks every minute for what admins are told of. A look that takes longer than a minute delays the next. */
export function startAlerts(db: Db): { stop: () => void } {
  const startedAt = performance.now()
  const upMs = () => performance.now() - startedAt
  const options = {
    ...{ db, upMs, readClock, freeBytes },
    dataDir: env.dataDir,
    hasCopies: env.backupUrl !== null,
    siteUrl: env.siteUrl,
    sendsMail: env.smtpUrl !== null,
    measure: createMeasure(env.dataDir, upMs),
    onError: (part: string, error: unknown) => void log('warn', 'alerts: a part failed', { part, error }),
  }
  let isStopped = false
  let timer = setTimeout(run, FIRST_AFTER_MS)
  function run() {
    void lookForAlerts(options)
      .catch((error: unknown) => log('warn', 'alerts could not be looked for', { error }))
      .then(() => {
        if (!isStopped) timer = setTimeout(run, EVERY_MS)
      })
  }
  return {
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
