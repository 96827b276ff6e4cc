import { keepSitemapMonth } from '#db/commands/feeds/keep-sitemap-parts.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db } from '#db/engine/open.ts'
import { isBusy } from '#db/engine/write.ts'
import { monthToCount } from '#db/queries/feeds/month-to-count.ts'
import { inTurns } from '#server/jobs/in-turns.ts'
import { log } from '#server/shared/log.ts'

/**
 * Counts the sitemaps of changed months, so that their index is served at once. A month that fails is skipped until the
 * next run: the index counts missing months itself. False if one failed.
 */
export async function countSitemaps(db: Db, signal: AbortSignal): Promise<boolean> {
  const failed = new Set<string>()
  await inTurns(db, signal, () => {
    const month = monthToCount(db, failed)
    if (month === null) return false
    try {
      keepSitemapMonth(db, month)
    } catch (error) {
      if (isBusy(error) || isDiskTrouble(error)) throw error
      log('warn', 'a sitemap count could not be updated', { month, error })
      failed.add(month)
    }
    return true
  })
  return failed.size === 0
}
