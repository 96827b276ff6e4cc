import { mailNotifications, nextNotificationMailAt } from '#db/commands/notifications/mail-notifications.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'

/** Enqueues the letters about what concerns people, at the quarter of an hour at which they are due. */
export function mailDigests(db: Db, onError: (error: unknown) => void): { stop: () => void } {
  const { siteUrl, dataDir, smtpUrl } = env
  return startDueTimer({
    dataDir,
    onError,
    nextAt: () => nextNotificationMailAt(db),
    async run(now) {
      await retryWhileBusy(db, () => mailNotifications(db, { siteUrl, sendsMail: smtpUrl !== null, now, onError }))
    },
  })
}
