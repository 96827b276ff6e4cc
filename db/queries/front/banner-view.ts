import { eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { banner, published } from '#db/schema/tables.ts'
import type { BannerView, DeskBanner } from '#domain/paper/banner-fields.ts'

const BANNER = prepared({}, (db) =>
  db
    .select({
      ...columns(banner, 'text', 'level', 'href', 'beganAt'),
      article: banner.articleId,
      endsAt: banner.endsAt,
      isPublic: sql`${published.articleId} is not null`.mapWith(Boolean),
    })
    .from(banner)
    .leftJoin(published, eq(published.articleId, banner.articleId))
    .where(eq(banner.id, 1)),
)

/**
 * The banner that readers see, or null. One about a story is hidden while the story is not public. The clock is not
 * asked: the scheduler removes the row at its end.
 */
export function bannerView(db: Readable): BannerView | null {
  reading('banner')
  const row = BANNER.get(db)
  if (!row) return null
  if (row.article !== null) {
    reading(`article:${row.article}`)
    if (!row.isPublic) return null
  }
  const { text, level, href, beganAt } = row
  return { text, level, href, beganAt }
}

/** The banner as the desk sees it, or null. */
export function deskBanner(db: Readable): DeskBanner | null {
  const row = BANNER.get(db)
  if (!row) return null
  const { isPublic, ...rest } = row
  return { ...rest, isShown: rest.article === null || isPublic }
}
