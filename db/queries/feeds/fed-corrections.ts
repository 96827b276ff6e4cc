import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { columns, count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { inFeeds } from '#db/queries/feeds/in-feeds.ts'
import { publications, published, sources } from '#db/schema/tables.ts'
import type { FeedPlace } from '#domain/syndication/feed-channel.ts'
import { type FeedCursor, isSameCursor } from '#domain/syndication/feed-cursor.ts'
import type { CorrectionItem } from '#domain/views.ts'

const isNotedCorrection = and(eq(publications.kind, 'correction'), isNotNull(publications.note))
// Walks the index of corrections by time, which orders those of one instant by id.
const corrections = (db: BetterSQLite3Database, place: SQL) =>
  db
    .select({
      id: publications.id,
      at: publications.publishedAt,
      note: sql`${publications.note}`.mapWith(publications.note),
      ...columns(published, 'slug', 'headline', 'language'),
    })
    .from(publications)
    .crossJoin(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(isNotedCorrection, eq(published.articleId, publications.articleId), inFeeds, place))
const { publishedAt, id: ofRow } = publications
const OLDER = prepared({ at: publishedAt, id: ofRow, limit: count }, (db, { at, id, limit }) =>
  corrections(db, sql`${publishedAt} <= ${at} and not (${publishedAt} = ${at} and ${ofRow} <= ${id})`)
    .orderBy(desc(publishedAt), ofRow)
    .limit(limit),
)
/** The correction so many above a cursor; right above it is its own, as long as its story is in feeds. */
const ABOVE = prepared({ at: publishedAt, id: ofRow, offset: count }, (db, { at, id, offset }) =>
  corrections(db, sql`${publishedAt} >= ${at} and not (${publishedAt} = ${at} and ${ofRow} > ${id})`)
    .orderBy(publishedAt, desc(ofRow))
    .limit(1)
    .offset(offset),
)

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
  const rows = OLDER.all(db, { ...(before ?? NEWEST), limit: limit + 1 })
  const own = before && ownCursor(db, before, rows[0])
  if (before && own && !isSameCursor(before, own)) return { items: [], before: own, next: null, previous: null }
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  const newer = before && ABOVE.get(db, { ...before, offset: limit })
  return {
    items,
    before,
    next: last ? cursorOf(last) : null,
    previous: before ? (newer ? cursorOf(newer) : 'first') : null,
  }
}

/** The canonical cursor of the page at a cursor, which begins with `first`; the same cursor where nothing is older. */
function ownCursor(db: Readable, before: FeedCursor, first: CorrectionItem | undefined): FeedCursor {
  if (!first) return before
  const own = ABOVE.get(db, { ...before, offset: 0 })
  return own ? cursorOf(own) : { at: first.at, id: first.id - 1 }
}

const cursorOf = ({ at, id }: CorrectionItem): FeedCursor => ({ at, id })
