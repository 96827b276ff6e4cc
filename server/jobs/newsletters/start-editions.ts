import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { notePlace } from '#db/commands/newsletters/note-place.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { env } from '#env.ts'
import { createCopyChecks } from '#server/jobs/copies/copy-checks.ts'
import { startNotices } from '#server/jobs/copies/start-notices.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { createEditionSchedule } from '#server/jobs/newsletters/begin-editions.ts'
import { startSending } from '#server/jobs/newsletters/start-sending.ts'
import { readDkimKey } from '#server/outgoing/dkim-key.ts'
import { createPublicHttpsClient } from '#server/outgoing/fetch-public-https.ts'

const MACHINE_ID = '/etc/machine-id'

type Settings = Pick<typeof env, 'newsletters' | 'dataDir' | 'siteUrl' | 'smtpUrl' | 'mailFrom'>
type Options = { onError: (error: unknown) => void; settings?: Settings }

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
  const sending =
    smtpUrl === null ? null : startSending(db, { data: { dataDir, newsletters, smtpUrl }, onError, onceNoted })
  const notices = startNotices(db, { onError, settings, onceNoted })
  const client = (maxBytes: number) => createPublicHttpsClient({ maxBytes, timeoutMs: 20_000 })
  const checks = createCopyChecks(db, { client, origin, clock: Date.now })
  const checking = startDueTimer({ dataDir, onError, run: checks.run, nextAt: onceNoted(checks.nextAt) })
  return {
    async stop() {
      beginning.stop()
      checking.stop()
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
