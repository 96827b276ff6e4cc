import { setTimeout as wait } from 'node:timers/promises'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Db } from '#db/engine/open.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { noticeLetter } from '#domain/republish/notice-letter.ts'
import type { env } from '#env.ts'
import { NoticeSender } from '#server/jobs/copies/notice-sender.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { addressIn } from '#server/jobs/mail.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'

/** Longest time for which a stop waits for answers of the mail server. */
const PATIENCE_MS = 4_000

type Settings = Pick<typeof env, 'smtpUrl' | 'mailFrom' | 'dataDir' | 'siteUrl'>
type Options = {
  settings: Settings
  /** Holds the first work until it is known that this is no copy of another newsroom's folder. */
  onceNoted: (nextAt: () => number) => (now: number) => number
  onError: (error: unknown) => void
}

/** Tells houses of changes to stories of which they have copies. A held newsroom tells nobody by itself. */
export function startNotices(db: Db, { settings, onceNoted, onError }: Options): { stop: () => Promise<void> } {
  const { smtpUrl, mailFrom, dataDir, siteUrl: origin } = settings
  const transport = smtpUrl === null || mailFrom === null ? null : createNewsletterTransport({ smtpUrl })
  const from = addressIn(mailFrom ?? '')
  const sender = new NoticeSender(db, {
    transport,
    async letterFor({ to, messageId, changes }) {
      const { name, language } = paperSettings(db)
      const said = noticeLetter(changes, { name, language, origin })
      const head = { from: { name, address: from }, to, messageId: `<${messageId}@${new URL(origin).hostname}>` }
      const headers = { 'Auto-Submitted': 'auto-generated' }
      return { from, to, raw: await new MailComposer({ ...head, ...said, headers }).compile().build() }
    },
    clock: Date.now,
    uptime: () => performance.now(),
    onRoom: () => timer.wake(),
    onError,
  })
  const nextAt = onceNoted(() => (areNewslettersHeld(db) ? Infinity : sender.nextAt()))
  const timer = startDueTimer({ dataDir, onError, nextAt, run: () => sender.run() })
  return {
    async stop() {
      timer.stop()
      sender.stop()
      for (let ms = 0; sender.underWay() > 0 && ms < PATIENCE_MS; ms += 50) {
        await wait(50)
        await sender.run()
      }
      transport?.close()
    },
  }
}
