import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { notePlace } from '#db/commands/newsletters/note-place.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { leaveTokens } from '#db/queries/newsletters/reader-hmac.ts'
import { env } from '#env.ts'
import { startNotices } from '#server/jobs/copies/start-notices.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { createEditionSchedule } from '#server/jobs/newsletters/begin-editions.ts'
import { lettersFor } from '#server/jobs/newsletters/edition-letter.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { EditionSender } from '#server/jobs/newsletters/send-editions.ts'
import { readDkimKey } from '#server/outgoing/dkim-key.ts'

/** Longest time for which a stop waits for answers of the mail server; letters without one are of unknown result. */
const PATIENCE_MS = 4_000
const MACHINE_ID = '/etc/machine-id'

type Settings = Pick<typeof env, 'newsletters' | 'dataDir' | 'siteUrl' | 'smtpUrl' | 'mailFrom'>
type Options = { onError: (error: unknown) => void; settings?: Settings }
type Sending = Required<Options> & { onceNoted: (nextAt: () => number) => (now: number) => number }

/**
 * Begins the sending of editions at their time, and sends their letters, and those to houses with copies of stories; where
 * no mail server is set, none. In a copy of the folder nothing by itself.
 */
export function startEditions(db: Db, { onError, settings = env }: Options): { stop: () => Promise<void> } {
  const { dataDir, newsletters, siteUrl: origin } = settings
  const { smtpUrl, isSignedByProvider } = newsletters
  let isNoted = false
  // The timers try again if it cannot be stored now, as on a full disk.
  const onceNoted = (nextAt: (now: number) => number) => (now: number) => {
    if (!isNoted) notePlace(db, placeOf(dataDir), now)
    isNoted = true
    return nextAt(now)
  }
  const isSigned = () => isSignedByProvider || readDkimKey(dataDir) !== null
  const due = createEditionSchedule(db, { origin, isSigned, canSend: smtpUrl !== null, readClock, onError })
  const beginning = startDueTimer({
    dataDir,
    onError,
    run: (now) => due.run(now),
    nextAt: onceNoted(() => due.nextAt()),
  })
  const sending = smtpUrl === null ? null : startSending(db, smtpUrl, { onError, settings, onceNoted })
  const notices = startNotices(db, { onError, settings, onceNoted })
  return {
    async stop() {
      beginning.stop()
      await Promise.all([sending?.stop(), notices.stop()])
    },
  }
}

/** Two files of a disk have other inodes, and two machines other ids; a disk that is set back to a snapshot has the same. */
function placeOf(dataDir: string): string {
  const machine = fs.existsSync(MACHINE_ID) ? fs.readFileSync(MACHINE_ID) : ''
  return createHash('sha256')
    .update(machine)
    .update(` ${fs.statSync(databaseFile(dataDir)).ino}`)
    .digest('hex')
}

function startSending(db: Db, smtpUrl: string, { onError, settings, onceNoted }: Sending) {
  const { dataDir, newsletters } = settings
  const { perSecond, returnDomain, isWarmingUp } = newsletters
  const transport = createNewsletterTransport({ smtpUrl })
  const clock = Date.now
  const sender = new EditionSender(db, {
    transport,
    letterFor: lettersFor(db, { returnDomain, dataDir, clock }),
    leaveTokenOf: leaveTokens(db),
    clock,
    uptime: () => performance.now(),
    isWarmingUp,
    ...(perSecond === null ? {} : { perSecond }),
    onRoom: () => timer.wake(),
    onError,
  })
  const nextAt = () => (areNewslettersHeld(db) ? Infinity : sender.nextAt())
  const timer = startDueTimer({ dataDir, onError, nextAt: onceNoted(nextAt), run: () => sender.run() })
  return {
    async stop() {
      timer.stop()
      sender.stop()
      await Promise.race([sender.settled(), wait(PATIENCE_MS, undefined, { ref: false })])
      transport.close()
    },
  }
}
