import { eq } from 'drizzle-orm'
import { noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { monthToCount } from '#db/queries/feeds/month-to-count.ts'
import { type CountedPart, countParts } from '#db/queries/feeds/sitemap-counts.ts'
import { sitemapParts } from '#db/schema/tables.ts'
import { ok } from '#domain/result.ts'
import { SHARD_URLS } from '#domain/syndication/shard-path.ts'

/**
 * Counts the sitemap of one month that has changed since it was counted last, so that the index need not. Returns that
 * month; null if all are counted. Readers see no change.
 */
export function keepSitemapParts(db: Db): string | null {
  const month = monthToCount(db)
  if (month !== null) keepSitemapMonth(db, month)
  return month
}

/** Counts the sitemap of this month. */
export function keepSitemapMonth(db: Db, month: string): void {
  // A change during the count has a greater seq, so the month is counted again.
  const { seq } = noteOf(db)
  saveParts(db, month, countParts(db, month), seq)
}

function saveParts(db: Db, month: string, parts: CountedPart[], seq: number): void {
  write(db, (tx) => {
    tx.delete(sitemapParts).where(eq(sitemapParts.month, month)).run()
    for (const part of parts)
      tx.insert(sitemapParts)
        .values({ ...part, month, size: SHARD_URLS, seq })
        .run()
    return ok(null)
  })
}
