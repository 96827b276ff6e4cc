import { planRefill, refillSearch } from '#db/commands/search/refill-search.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { searchBacklog } from '#db/queries/search/search-backlog.ts'
import { inTurns } from '#server/jobs/in-turns.ts'
import { log } from '#server/shared/log.ts'

/**
 * Refills the search index after an upgrade that emptied it, and resumes after a restart: newest stories first.
 * Meanwhile search says that it does not know every story yet.
 */
export async function refillIndex(db: Db, signal: AbortSignal): Promise<void> {
  await retryWhileBusy(db, planRefill)
  const left = searchBacklog(db)
  if (left === 0) return
  log('info', 'the search index is being rebuilt', { left })
  await inTurns(db, signal, () => refillSearch(db, Date.now()) > 0)
  if (!signal.aborted) log('info', 'the search index is complete')
}
