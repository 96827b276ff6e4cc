import { and, asc, count, desc, eq, gte, lt, max, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import type { Span } from '#db/queries/search/newest-hits.ts'
import { EVER, type Range } from '#db/queries/search/search-range.ts'
import { listings, published } from '#db/schema/tables.ts'

/** How many stories at either end of a range of dates are read to find where its ids are. */
const SAMPLE = 1_000

const NEWEST = prepared({}, (db) => db.select({ id: max(published.articleId) }).from(published))
const FROM_AN_END = { list: listings.list, start: listings.publishedAt, end: listings.publishedAt }
const ENDS = preparedBy(['asc', 'desc'], (order) =>
  prepared(FROM_AN_END, (db, { list, start, end }) => {
    const by = order === 'asc' ? asc : desc
    const ids = db
      .select({ id: listings.articleId })
      .from(listings)
      .where(and(eq(listings.list, list), gte(listings.publishedAt, start), lt(listings.publishedAt, end)))
      .orderBy(by(listings.publishedAt), by(listings.articleId))
      .limit(SAMPLE)
      .as('ids')
    return db.select({ n: count(), low: sql<number>`min(${ids.id})`, high: sql<number>`max(${ids.id})` }).from(ids)
  }),
)
type Place = Span & {
  /** True if every story of it was seen, so that none can be elsewhere. */
  isWhole: boolean
}

/**
 * The spans that hold the ids of a range's stories, in the order in which to search: first the likely ones, since ids
 * mostly grow with dates, then the rest. None if the range is empty; a small range is known exactly.
 */
export function searchSpans(db: Readable, range: Range): Span[] {
  const all = NEWEST.get(db)?.id ?? 0
  if (range.lists.length === 0 && range.start <= -EVER && range.end >= EVER) return [{ low: 1, high: all }]
  const places: Place[] = []
  for (const list of range.lists.length === 0 ? ['front'] : range.lists.map((one) => one.list)) {
    const place = placeOf(db, list, range)
    if (!place) return []
    places.push(place)
  }
  const whole = places.filter((place) => place.isWhole)
  const kept = whole.length > 0 ? whole : places
  const likely = { low: Math.max(...kept.map(({ low }) => low)), high: Math.min(...kept.map(({ high }) => high)) }
  const isAnywhere = likely.low <= likely.high
  if (whole.length > 0) return isAnywhere ? [likely] : []
  if (!isAnywhere) return [{ low: 1, high: all }]
  const rest = [
    { low: likely.high + 1, high: all },
    { low: 1, high: likely.low - 1 },
  ]
  return [likely, ...rest.filter(({ low, high }) => low <= high)]
}

/** Null if the list has nothing of these dates. */
function placeOf(db: Readable, list: string, { start, end }: Range): Place | null {
  const newest = ENDS.desc.get(db, { list, start, end })
  if (!newest?.n) return null
  const oldest = ENDS.asc.get(db, { list, start, end }) ?? newest
  return {
    low: Math.min(newest.low, oldest.low),
    high: Math.max(newest.high, oldest.high),
    isWhole: newest.n < SAMPLE,
  }
}
