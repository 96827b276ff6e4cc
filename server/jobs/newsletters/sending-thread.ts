/**
 * Worker thread of the parent that sends the letters of editions, with the lowest priority, and lets others write first.
 * It ends by itself when no letter is left to go. Errors are its only messages.
 */
import os from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openWriter } from '#db/engine/connections.ts'
import { otherWriters } from '#db/engine/other-writers.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { haveLettersToGo } from '#db/queries/newsletters/letters-to-go.ts'
import { leaveTokens } from '#db/queries/newsletters/reader-hmac.ts'
import type { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { lettersFor } from '#server/jobs/newsletters/edition-letter.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { editionSender } from '#server/jobs/newsletters/send-editions.ts'

export type SendingData = Pick<typeof env, 'newsletters' | 'dataDir'> & { smtpUrl: string }

/** How often it checks whether letters are left. */
const IDLE_MS = 30_000

if (!parentPort) throw new Error('This file runs as a worker thread of the parent.')
const port = parentPort
// On Linux 0 is this thread; elsewhere it would be the whole parent.
if (process.platform === 'linux') os.setPriority(0, os.constants.priority.PRIORITY_LOW)

const { dataDir, newsletters, smtpUrl } = workerData as SendingData
const { perSecond, returnDomain, isWarmingUp } = newsletters
const db = openWriter(dataDir)
const transport = createNewsletterTransport({ smtpUrl })
const clock = Date.now
const onError = (error: unknown) => port.postMessage(error)
const sender = editionSender(db, {
  transport,
  letterFor: lettersFor(db, { returnDomain, dataDir, clock }),
  leaveTokenOf: leaveTokens(db),
  clock,
  uptime: () => performance.now(),
  isWarmingUp,
  ...(perSecond === null ? {} : { perSecond }),
  untilQuiet: otherWriters(db),
  onRoom: () => timer.wake(),
  onError,
})
const nextAt = () => (areNewslettersHeld(db) ? Infinity : sender.nextAt())
const timer = startDueTimer({ dataDir, onError, nextAt, run: () => sender.run() })

async function stop(): Promise<void> {
  timer.stop()
  sender.stop()
  await sender.settled()
  transport.close()
  db.$client.close()
  process.exit(0)
}
port.on('message', () => void stop())
setInterval(() => {
  try {
    if (!haveLettersToGo(db)) void stop()
  } catch (error) {
    // An error that ended the thread would make letters under way unknown.
    onError(error)
  }
}, IDLE_MS)
