import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import type { BannerView, DeskBanner } from '#domain/paper/banner-fields.ts'

type Row = BannerView & { article: number | null; endsAt: number; isPublic: number }

const BANNER = `select b.text, b.level, b.href, b.began_at beganAt, b.article_id article, b.ends_at endsAt,
    p.article_id is not null isPublic
  from banner b left join published p on p.article_id = b.article_id where b.id = 1`

/**
 * The banner that readers see, or null. One about a story is hidden while the story is not public. The clock is not
 * asked: the scheduler removes the row at its end.
 */
export function bannerView(db: Readable): BannerView | null {
  reading('banner')
  const row = statement<Row>(db, BANNER).get()
  if (!row) return null
  if (row.article !== null) {
    reading(`article:${row.article}`)
    if (row.isPublic === 0) return null
  }
  const { text, level, href, beganAt } = row
  return { text, level, href, beganAt }
}

/** The banner as the desk sees it, or null. */
export function deskBanner(db: Readable): DeskBanner | null {
  const row = statement<Row>(db, BANNER).get()
  if (!row) return null
  const { isPublic, ...banner } = row
  return { ...banner, isShown: banner.article === null || isPublic === 1 }
}
