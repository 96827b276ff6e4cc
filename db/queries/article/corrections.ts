import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { storedDay } from '#db/queries/schedule/stored-day.ts'
import { publications, published } from '#db/schema/tables.ts'
import { LIST_SIZE } from '#domain/article/lists/list-size.ts'
import { CORRECTIONS_DAYS, MOST_CORRECTIONS } from '#domain/syndication/corrections-body.ts'
import type { CorrectionItem, CorrectionsView } from '#domain/views.ts'

// Walks the index of corrections by time and skips those of withdrawn stories.
const NEWEST = prepared({ limit: count, offset: count }, (db, { limit, offset }) =>
  db
    .select({
      id: publications.id,
      at: publications.publishedAt,
      note: sql`${publications.note}`.mapWith(publications.note),
      ...columns(published, 'slug', 'headline', 'language'),
    })
    .from(publications)
    .crossJoin(published)
    .where(
      and(
        eq(published.articleId, publications.articleId),
        eq(publications.kind, 'correction'),
        isNotNull(publications.note),
      ),
    )
    .orderBy(desc(publications.publishedAt), publications.id)
    .limit(limit)
    .offset(offset),
)

/** The newest corrections of public stories. */
export function newestCorrections(
  db: Readable,
  { limit, offset = 0 }: { limit: number; offset?: number },
): CorrectionItem[] {
  reading('corrections')
  return NEWEST.all(db, { limit, offset })
}

const DAY_MS = 86_400_000

/** The newest corrections of the last thirty days of the paper, as many as its file for browsers can have. */
export function recentCorrections(db: Readable): CorrectionItem[] {
  reading('today')
  const day = storedDay(db)
  const since = day === null ? 0 : Date.parse(day) - CORRECTIONS_DAYS * DAY_MS
  return newestCorrections(db, { limit: MOST_CORRECTIONS }).filter(({ at }) => at >= since)
}

/**
 * A page of all corrections, newest first, counted from 1, back to the very first, because no archive has them. Null
 * past the end; page 1 exists even before the first correction.
 */
export function corrections(db: Readable, { page }: { page: number }): CorrectionsView | null {
  const items = newestCorrections(db, { limit: LIST_SIZE + 1, offset: (page - 1) * LIST_SIZE })
  if (items.length === 0 && page > 1) return null
  return { items: items.slice(0, LIST_SIZE), page, hasNext: items.length > LIST_SIZE }
}
