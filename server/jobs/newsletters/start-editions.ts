import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#db/engine/open.ts'
import { leaveTokens } from '#db/queries/newsletters/leave-tokens.ts'
import { env } from '#env.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import { lettersFor } from '#server/jobs/newsletters/letters-for.ts'
import { createNewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { EditionSender } from '#server/jobs/newsletters/send-editions.ts'
import { dkimKeyFor } from '#server/outgoing/dkim-key.ts'

/** Longest time for which a stop waits for answers of the mail server; letters without one are of unknown result. */
const PATIENCE_MS = 4_000

type Options = { onError: (error: unknown) => void; settings?: Pick<typeof env, 'newsletters' | 'dataDir'> }

/** Sends the letters of editions whose sending began; where no mail server is set, none. */
export function startEditions(db: Db, { onError, settings = env }: Options): { stop: () => Promise<void> } {
  const { dataDir, newsletters } = settings
  const { smtpUrl, perSecond, returnDomain, isWarmingUp } = newsletters
  if (smtpUrl === null) return { stop: async () => {} }
  const transport = createNewsletterTransport({ smtpUrl })
  const clock = Date.now
  const sender = new EditionSender(db, {
    transport,
    letterFor: lettersFor(db, { returnDomain, dkimFor: (address) => dkimKeyFor(dataDir, address), clock }),
    leaveTokenOf: leaveTokens(db),
    clock,
    isWarmingUp,
    ...(perSecond === null ? {} : { perSecond }),
    onRoom: () => timer.wake(),
    onError,
  })
  const timer = startDueTimer({ dataDir, onError, nextAt: () => sender.nextAt(), run: () => sender.run() })
  return {
    async stop() {
      timer.stop()
      sender.stop()
      await Promise.race([sender.settled(), wait(PATIENCE_MS, undefined, { ref: false })])
      transport.close()
    },
  }
}
