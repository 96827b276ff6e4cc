import { setTimeout as wait } from 'node:timers/promises'
import { keepSitemapMonth } from '#db/commands/feeds/keep-sitemap-parts.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { monthToCount } from '#db/queries/feeds/month-to-count.ts'
import { log } from '#server/shared/log.ts'

const EVERY_MS = 10 * 60_000
/** Pause between two months: an import may have changed hundreds, and no request should wait for them. */
const PAUSE_MS = 20

/** Counts the sitemaps of changed months, at the start and every ten minutes, so that their index is served at once. */
export function countSitemaps(db: Db, everyMs = EVERY_MS): { stop: () => void } {
  const ended = new AbortController()
  const run = async () => {
    while (!ended.signal.aborted) {
      const failed = new Set<string>()
      while (!ended.signal.aborted && (await count(db, failed))) await wait(PAUSE_MS)
      await wait(everyMs, undefined, { signal: ended.signal, ref: false }).catch(() => {})
    }
  }
  run().catch((error: unknown) => log('warn', 'sitemap counts could not be updated', { error }))
  return { stop: () => ended.abort() }
}

/** Counts one month. A month that fails is skipped until the next round: the index counts missing months itself. */
async function count(db: Db, failed: Set<string>): Promise<boolean> {
  let month: string | null = null
  try {
    month = monthToCount(db, failed)
    if (month === null) return false
    const next = month
    await retryWhileBusy(db, () => keepSitemapMonth(db, next))
    return true
  } catch (error) {
    log('warn', 'a sitemap count could not be updated', { month, error })
    if (month === null || isDiskTrouble(error)) return false
    failed.add(month)
    return true
  }
}
