import { setTimeout as wait } from 'node:timers/promises'
import { linkToCheck, nextLinkAt, noteLink } from '#db/commands/link-rows.ts'
import type { Db } from '#db/open.ts'
import { whenFree } from '#db/write.ts'
import { env } from '#env.ts'
import { type DueTimer, startDueTimer } from '#server/due-timer.ts'
import { checkLink } from '#server/links/check-link.ts'
import { createRobotRules } from '#server/links/robot-rules.ts'
import { log } from '#server/log.ts'
import { type AskOutside, createAskOutside } from '#server/outgoing/ask-outside.ts'

/** Asks for one address outside after the other, a few an hour; `link-rows.ts` says which and when. */
export function startLinkCheck(db: Db, onError: (error: unknown) => void): DueTimer {
  const check = createLinkCheck(db, { ask: createAskOutside(), clock: Date.now, pause: wait })
  return startDueTimer({ dataDir: env.dataDir, onError, nextAt: (now) => nextLinkAt(db, now), run: check })
}

type Options = { ask: AskOutside; clock: () => number; pause: (ms: number) => Promise<unknown> }

/** Makes what asks for the next address, if one is to be asked. */
export function createLinkCheck(db: Db, { ask, clock, pause }: Options): () => Promise<void> {
  const rules = createRobotRules(ask, clock)
  return async () => {
    const href = linkToCheck(db, clock())
    if (href === null) return
    const verdict = await checkLink(href, { ask, rules, pause })
    await whenFree(db, () => noteLink(db, href, verdict, clock()))
    log('debug', 'a link was asked for', { href, ...verdict })
  }
}
