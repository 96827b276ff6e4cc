import type { Readable } from '#db/engine/open.ts'
import { keptParts } from '#db/queries/feeds/sitemap-counts.ts'
import { storyMonths } from '#db/queries/feeds/sitemap-months.ts'

/** The next month that has changed since it was counted; null if there is none apart from those to skip. */
export function monthToCount(db: Readable, skip: ReadonlySet<string> = new Set()): string | null {
  const kept = keptParts(db)
  return storyMonths(db).find((one) => !kept.has(one) && !skip.has(one)) ?? null
}
