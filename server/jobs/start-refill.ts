import { setTimeout as wait } from 'node:timers/promises'
import { planRefill, refillSearch } from '#db/commands/search/refill-search.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { log } from '#server/shared/log.ts'

/** Pause between two short transactions, so that other writers get the lock. */
const PAUSE_MS = 10

/**
 * Refills the search index after an upgrade that emptied it, and resumes after a restart: newest stories first, in the
 * background. Meanwhile search says that it does not know every story yet.
 */
export function startRefill(db: Db): { stop: () => void; done: Promise<void> } {
  const ended = new AbortController()
  const run = async () => {
    await retryWhileBusy(db, planRefill)
    let left = await retryWhileBusy(db, () => refillSearch(db, Date.now()))
    if (left === 0) return
    log('info', 'the search index is being rebuilt', { left })
    while (left > 0 && !ended.signal.aborted) {
      await wait(PAUSE_MS)
      if (!ended.signal.aborted) left = await retryWhileBusy(db, () => refillSearch(db, Date.now()))
    }
    if (left === 0) log('info', 'the search index is complete')
  }
  const done = run().catch((error: unknown) => void log('error', 'the search index could not be rebuilt', { error }))
  return { stop: () => ended.abort(), done }
}
