import { setTimeout as wait } from 'node:timers/promises'
import { type LinkVerdict, linkToCheck, nextLinkAt, recordLinkResult } from '#db/commands/links/steps/link-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { env } from '#env.ts'
import { type DueTimer, startDueTimer } from '#server/jobs/due-timer.ts'
import { checkLink } from '#server/jobs/links/check-link.ts'
import { createRobotRules } from '#server/jobs/links/robot-rules.ts'
import { createPublicHttpsClient, type FetchPublicHttps } from '#server/outgoing/fetch-public-https.ts'
import { log } from '#server/shared/log.ts'

/** Checks one external link after the other, a few an hour; `link-rows.ts` decides which and when. */
export function startLinkCheck(db: Db, onError: (error: unknown) => void): DueTimer {
  const { check: run, nextAt } = createLinkCheck(db, { ask: createPublicHttpsClient(), clock: Date.now, pause: wait })
  return startDueTimer({ dataDir: env.dataDir, onError, nextAt, run })
}

type Options = { ask: FetchPublicHttps; clock: () => number; pause: (ms: number) => Promise<unknown> }

/** Pause after a result that could not be recorded: the next check would ask the same host again. */
const REST_MS = 10 * 60_000

/** Creates the function that checks the next link, if one is due. */
export function createLinkCheck(db: Db, { ask, clock, pause }: Options) {
  const rules = createRobotRules(ask, clock)
  let restUntil = 0
  return {
    nextAt: (now: number) => Math.max(nextLinkAt(db, now), Math.min(restUntil, now + REST_MS)),
    check: async (): Promise<void> => {
      const href = linkToCheck(db, clock())
      if (href === null) return
      const verdict = await checkLink(href, { ask, rules, pause }).catch((error: unknown) => couldNotAsk(href, error))
      try {
        await retryWhileBusy(db, () => recordLinkResult(db, href, verdict, clock()))
      } catch (error) {
        restUntil = clock() + REST_MS
        throw error
      }
      log('debug', 'a link was checked', { href, ...verdict })
    },
  }
}

/** An error of ours counts like an unreachable host: the link is retried later, after all others. */
function couldNotAsk(href: string, error: unknown): LinkVerdict {
  const id = log('error', 'a link could not be checked', { href, error })
  return {
    state: 'unreachable',
    status: null,
    movedTo: null,
    said: `It could not be checked (${id} in the server’s log).`,
  }
}
