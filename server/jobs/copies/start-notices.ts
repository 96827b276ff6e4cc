import { setTimeout as wait } from 'node:timers/promises'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { beginNotices, type ClaimedNotice, claimNotices, settleNotices } from '#db/commands/copies/send-notices.ts'
import type { Db } from '#db/engine/open.ts'
import { nextNoticeAt } from '#db/queries/copies/notice-rows.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { noticeLetter } from '#domain/republish/notice-letter.ts'
import { confirmHousePath } from '#domain/urls/copy-forms.ts'
import { absolute } from '#domain/urls/paths.ts'
import type { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { addressIn } from '#server/jobs/mail.ts'
import { type Letters, LetterSender } from '#server/jobs/newsletters/letter-sender.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'

/** Longest time for which a stop waits for answers of the mail server. */
const PATIENCE_MS = 4_000
/** Longest pause before a server that could not be used is asked again: houses are told within a minute. */
const UNREACHED_MS = 15_000
/** Webhooks are told all the same. */
const NO_SERVER = { state: 'refused', code: null, text: 'No mail server is configured (SMTP_URL).' } as const

type Options = {
  settings: Pick<typeof env, 'smtpUrl' | 'mailFrom' | 'dataDir' | 'siteUrl'>
  /** Holds the first work until it is known that this is no copy of another newsroom's folder. */
  onceNoted: (nextAt: () => number) => (now: number) => number
  onError: (error: unknown) => void
}

/** The letters to houses with copies of stories that changed. */
export const noticeLetters = (db: Db, letterFor: Letters<ClaimedNotice>['letterFor']): Letters<ClaimedNotice> => ({
  letterFor,
  begin: () => beginNotices(db),
  nextAt: () => nextNoticeAt(db),
  claim: (most, _, now) => claimNotices(db, most, now),
  settle: (answers, now) => settleNotices(db, answers, now),
  unheardMs: UNREACHED_MS,
})

/** Tells houses of changes to stories of which they have copies. A held newsroom tells nobody by itself. */
export function startNotices(db: Db, { settings, onceNoted, onError }: Options): { stop: () => Promise<void> } {
  const { smtpUrl, mailFrom, dataDir, siteUrl: origin } = settings
  const transport = smtpUrl === null || mailFrom === null ? null : createNewsletterTransport({ smtpUrl })
  const from = addressIn(mailFrom ?? '')
  const letters = noticeLetters(db, async ({ to, messageId, changes, leaveToken }) => {
    const { name, language } = paperSettings(db)
    const leaveUrl = absolute(origin, confirmHousePath(leaveToken))
    const said = noticeLetter(changes, { name, language, origin, leaveUrl })
    const head = { from: { name, address: from }, to, messageId: `<${messageId}@${new URL(origin).hostname}>` }
    const headers = { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${leaveUrl}>` }
    return { from, to, raw: await new MailComposer({ ...head, ...said, headers }).compile().build() }
  })
  const sender = new LetterSender(db, letters, {
    transport: transport ?? { send: async () => NO_SERVER },
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
      await Promise.race([sender.settled(), wait(PATIENCE_MS, undefined, { ref: false })])
      transport?.close()
    },
  }
}
