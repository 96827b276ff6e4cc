import type { Db } from '#db/engine/open.ts'
import { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { createMailer } from '#server/jobs/mail.ts'
import { deliverTo } from '#server/jobs/notifications/deliver.ts'
import { createOutbox } from '#server/jobs/outbox.ts'
import { createPublicHttpsClient } from '#server/outgoing/fetch-public-https.ts'

/** Delivers the rows of the outbox whenever one is due. */
export function startOutbox(db: Db, onError: (error: unknown) => void): { stop: () => void } {
  const { smtpUrl, mailFrom, siteUrl, purgeUrl, dataDir } = env
  const mail = smtpUrl !== null && mailFrom !== null ? createMailer({ smtpUrl, from: mailFrom }) : null
  const clock = Date.now
  const telling = { db, siteUrl, purgeUrl, mail, ask: createPublicHttpsClient(), clock }
  const outbox = createOutbox(db, { deliver: deliverTo(telling), clock, onError, onRoom: () => timer.wake() })
  const timer = startDueTimer({ dataDir, onError, nextAt: outbox.nextAt, run: outbox.run })
  return {
    stop: () => {
      outbox.stop()
      timer.stop()
    },
  }
}
