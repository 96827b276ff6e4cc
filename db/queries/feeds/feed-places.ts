import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { IN_FEEDS } from '#db/queries/feeds/in-feeds.ts'
import type { FeedPlace } from '#domain/syndication/feed-channel.ts'
import type { FeedCursor } from '#domain/syndication/feed-cursor.ts'

export type FeedAsked = { list: string | null; limit: number; before?: FeedCursor | null }
export type FeedPlaces = FeedPlace & { ids: number[] }

const TOLD = `cross join published p on p.article_id = l.article_id left join sources s on s.id = p.source_id
  where l.list = @key and ${IN_FEEDS}`

// Two index ranges: the stories published last, and those updated or corrected last.
const NEWEST = `
  select * from (select l.article_id id, l.published_at publishedAt, coalesce(l.modified_at, l.published_at) at
    from listings l ${TOLD} order by l.published_at desc, l.article_id desc limit @limit + 1)
  union all select * from (select l.article_id id, null, l.modified_at at from listings l ${TOLD}
    and l.modified_at is not null order by l.modified_at desc, l.article_id desc limit @limit)`

const OLDER = `select l.article_id id, l.published_at at from listings l ${TOLD}
  and (l.published_at, l.article_id) < (@at, @id) order by l.published_at desc, l.article_id desc limit @limit + 1`
/** The story right above a cursor: its own, as long as that is public. */
const ABOVE = `select l.article_id id, l.published_at at from listings l ${TOLD}
  and (l.published_at, l.article_id) >= (@at, @id) order by l.published_at, l.article_id limit 1`
const NEWER = `select l.article_id id, l.published_at at from listings l ${TOLD}
  and (l.published_at, l.article_id) >= (@at, @id) order by l.published_at, l.article_id limit 1 offset @limit`

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

function newest(db: Readable, asked: { key: string; limit: number }): FeedPlaces {
  const rows = statement<{ id: number; publishedAt: number | null; at: number }>(db, NEWEST).all(asked)
  const ids = [...new Map(rows.map(({ id, at }) => [id, at]))]
    .toSorted(([a, aAt], [b, bAt]) => bAt - aAt || b - a)
    .slice(0, asked.limit)
    .map(([id]) => id)
  const told = new Set(ids)
  // The archive goes on with the newest story that found no room here; those after it that did are listed twice.
  const at = rows.findIndex(({ id, publishedAt }) => publishedAt !== null && !told.has(id))
  const [above, left] = [rows[at - 1], rows[at]].map((row) => row && { at: row.publishedAt ?? row.at, id: row.id })
  const next = left ? (above ?? { ...left, id: left.id + 1 }) : null
  return { ids, before: null, next, previous: null }
}

function olderThan(db: Readable, asked: FeedCursor & { key: string; limit: number }): FeedPlaces {
  const rows = statement<FeedCursor>(db, OLDER).all(asked)
  const [first, last] = [rows[0], rows[asked.limit - 1]]
  const { at, id } = asked
  if (!first) return { ids: [], before: { at, id }, next: null, previous: null }
  const above = statement<FeedCursor>(db, ABOVE).get({ key: asked.key, at, id })
  const newer = statement<FeedCursor>(db, NEWER).get(asked)
  return {
    ids: rows.slice(0, asked.limit).map(({ id }) => id),
    before: above ? { at: above.at, id: above.id } : { at: first.at, id: first.id + 1 },
    next: last && rows.length > asked.limit ? { at: last.at, id: last.id } : null,
    previous: newer ?? 'first',
  }
}
