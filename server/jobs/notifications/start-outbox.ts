import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { createMailer } from '#server/jobs/mail.ts'
import { deliverTo } from '#server/jobs/notifications/deliver.ts'
import { purgeAfterNewHistory } from '#server/jobs/notifications/purge-after-new-history.ts'
import { createOutbox } from '#server/jobs/outbox.ts'
import { createPublicHttpsClient } from '#server/outgoing/fetch-public-https.ts'

/** Delivers the rows of the outbox whenever one is due. */
export function startOutbox(db: Db, onError: (error: unknown) => void): { stop: () => void } {
  const { smtpUrl, mailFrom, siteUrl, purgeUrl, dataDir } = env
  const mail = smtpUrl !== null && mailFrom !== null ? createMailer({ smtpUrl, from: mailFrom }) : null
  const clock = Date.now
  const telling = { db, siteUrl, purgeUrl, mail, ask: createPublicHttpsClient(), clock }
  const outbox = createOutbox(db, { deliver: deliverTo(telling), clock, onError, onRoom: () => timer.wake() })
  const watchHistory = purgeAfterNewHistory(db, {
    dataDir,
    purgeUrl,
    pagesOf: `${siteUrl} ${buildId()}`,
    clock,
    onError,
  })
  const nextAt = () => {
    watchHistory()
    return outbox.nextAt()
  }
  const timer = startDueTimer({ dataDir, onError, nextAt, run: outbox.run })
  return {
    stop: () => {
      outbox.stop()
      timer.stop()
    },
  }
}

/** Id of the build that makes the pages; empty if there is none, as under `npm run dev`. */
function buildId(): string {
  const file = path.resolve(env.distDir, 'BUILD_ID')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}
