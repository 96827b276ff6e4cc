import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { IN_FEEDS } from '#db/queries/feeds/in-feeds.ts'
import type { FeedPlace } from '#domain/syndication/feed-channel.ts'
import { type FeedCursor, isSameCursor } from '#domain/syndication/feed-cursor.ts'
import type { CorrectionItem } from '#domain/views.ts'

// Walks the index of corrections by time, which orders those of one instant by id.
const TOLD = `from publications c cross join published p on p.article_id = c.article_id
  left join sources s on s.id = p.source_id
  where c.kind = 'correction' and c.note is not null and ${IN_FEEDS}`
const SQL = `select c.id, c.published_at at, c.note, p.slug, p.headline, p.language ${TOLD}
  and c.published_at <= @at and not (c.published_at = @at and c.id <= @id)
  order by c.published_at desc, c.id limit @limit + 1`
/** The correction right above a cursor: its own, as long as its story is in feeds. */
const ABOVE = `select c.published_at at, c.id ${TOLD}
  and c.published_at >= @at and not (c.published_at = @at and c.id > @id)
  order by c.published_at, c.id desc limit 1`
const NEWER = `select c.published_at at, c.id ${TOLD}
  and c.published_at >= @at and not (c.published_at = @at and c.id > @id)
  order by c.published_at, c.id desc limit 1 offset @limit`

const NEWEST: FeedCursor = { at: Number.MAX_SAFE_INTEGER, id: 0 }

/**
 * A page of the feed of corrections, newest first, with the cursors of the pages around it; as in `feedPage`, asked for
 * by another cursor than its own it has no items. It omits corrections of stories that are kept out of feeds.
 */
export function fedCorrections(
  db: Readable,
  { limit, before = null }: { limit: number; before?: FeedCursor | null },
): FeedPlace & { items: CorrectionItem[] } {
  reading('corrections', 'policies')
  const rows = statement<CorrectionItem>(db, SQL).all({ ...(before ?? NEWEST), limit })
  const own = before && ownCursor(db, before, rows[0])
  if (before && own && !isSameCursor(before, own)) return { items: [], before: own, next: null, previous: null }
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const newer = before && statement<FeedCursor>(db, NEWER).get({ ...before, limit })
  return {
    items,
    before,
    next: last ? { at: last.at, id: last.id } : null,
    previous: before ? (newer ?? 'first') : null,
  }
}

/** The canonical cursor of the page at a cursor, which begins with `first`; the same cursor where nothing is older. */
function ownCursor(db: Readable, before: FeedCursor, first: CorrectionItem | undefined): FeedCursor {
  if (!first) return before
  return statement<FeedCursor>(db, ABOVE).get(before) ?? { at: first.at, id: first.id - 1 }
}
