import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { inFeeds } from '#db/queries/feeds/in-feeds.ts'
import { listings, published, sources } from '#db/schema/tables.ts'
import type { FeedPlace } from '#domain/syndication/feed-channel.ts'
import type { FeedCursor } from '#domain/syndication/feed-cursor.ts'

export type FeedAsked = { list: string | null; limit: number; before?: FeedCursor | null }
export type FeedPlaces = FeedPlace & { ids: number[] }

const { articleId, publishedAt, modifiedAt } = listings
const isChanged = isNotNull(modifiedAt)
const fed = (db: BetterSQLite3Database, key: SQL, place?: SQL) =>
  db
    .select({
      id: articleId,
      at: publishedAt,
      modifiedAt,
      isChange: sql<0 | 1>`${place === isChanged}`.as('is_change'),
    })
    .from(listings)
    .crossJoin(published)
    .leftJoin(sources, eq(sources.id, published.sourceId))
    .where(and(eq(published.articleId, articleId), eq(listings.list, key), inFeeds, place))

// Two index ranges: the stories published last, and those updated or corrected last.
const NEWEST = prepared({ key: listings.list, limit: count }, (db, { key, limit }) => {
  const last = fed(db, key).orderBy(desc(publishedAt), desc(articleId)).limit(limit)
  const changed = fed(db, key, isChanged).orderBy(desc(modifiedAt), desc(articleId)).limit(limit)
  return db
    .select()
    .from(last.as('last'))
    .unionAll(db.select().from(changed.as('changed')))
})

const PLACE = { key: listings.list, at: publishedAt, id: articleId }
const OLDER = prepared({ ...PLACE, limit: count }, (db, { key, at, id, limit }) =>
  fed(db, key, sql`(${publishedAt}, ${articleId}) < (${at}, ${id})`)
    .orderBy(desc(publishedAt), desc(articleId))
    .limit(limit),
)
/** The story so many above a cursor; right above it is its own, as long as that is public. */
const ABOVE = prepared({ ...PLACE, offset: count }, (db, { key, at, id, offset }) =>
  fed(db, key, sql`(${publishedAt}, ${articleId}) >= (${at}, ${id})`)
    .orderBy(publishedAt, articleId)
    .limit(1)
    .offset(offset),
)

/**
 * The ids of the stories on a page of a list's feed, and the cursors of the pages around it. The first page has those
 * that were published, updated or corrected last: a minor fix moves none. The archive behind it goes by publication
 * alone, so that a page of it begins where it always did. A page has many cursors and one canonical, that of the story
 * above it, which is the answer's `before`; where nothing is older there are no ids. Stories that policies keep out are
 * omitted. `list` is a list key; null is the paper.
 */
export function feedPlaces(db: Readable, { list, limit, before = null }: FeedAsked): FeedPlaces {
  const key = list ?? 'front'
  reading(`list:${key}`, 'policies')
  return before ? olderThan(db, { key, limit, ...before }) : newest(db, { key, limit })
}

function newest(db: Readable, { key, limit }: { key: string; limit: number }): FeedPlaces {
  const rows = NEWEST.all(db, { key, limit: limit + 1 })
  const ids = [...new Map(rows.map((row) => [row.id, row.modifiedAt ?? row.at]))]
    .toSorted(([a, aAt], [b, bAt]) => bAt - aAt || b - a)
    .slice(0, limit)
    .map(([id]) => id)
  const listed = new Set(ids)
  // The archive goes on with the newest story that found no room here; those after it that did are listed twice.
  const at = rows.findIndex(({ id, isChange }) => isChange === 0 && !listed.has(id))
  const [above, left] = [rows[at - 1], rows[at]].map((row) => row && cursorOf(row))
  const next = left ? (above ?? { ...left, id: left.id + 1 }) : null
  return { ids, before: null, next, previous: null }
}

type Asked = FeedCursor & { key: string; limit: number }

function olderThan(db: Readable, { key, limit, at, id }: Asked): FeedPlaces {
  const rows = OLDER.all(db, { key, at, id, limit: limit + 1 })
  const [first, last] = [rows[0], rows[limit - 1]]
  if (!first) return { ids: [], before: { at, id }, next: null, previous: null }
  const above = ABOVE.get(db, { key, at, id, offset: 0 })
  const newer = ABOVE.get(db, { key, at, id, offset: limit })
  return {
    ids: rows.slice(0, limit).map((row) => row.id),
    before: above ? cursorOf(above) : { at: first.at, id: first.id + 1 },
    next: last && rows.length > limit ? cursorOf(last) : null,
    previous: newer ? cursorOf(newer) : 'first',
  }
}

const cursorOf = ({ at, id }: FeedCursor): FeedCursor => ({ at, id })
