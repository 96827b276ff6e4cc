import type { Readable } from '#db/open.ts'
import { keptParts } from '#db/queries/sitemap-counts.ts'
import { storyMonths } from '#db/queries/sitemap-months.ts'

/** The next month that has changed since it was counted; null if there is none apart from those to skip. */
export function monthToCount(db: Readable, skip: ReadonlySet<string> = new Set()): string | null {
  const kept = keptParts(db)
  return storyMonths(db).find((one) => !kept.has(one) && !skip.has(one)) ?? null
}
