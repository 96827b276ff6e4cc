import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { Span } from '#db/queries/search/newest-hits.ts'
import { EVER, type Range } from '#db/queries/search/search-range.ts'

/** How many stories at either end of a range of dates are read to find where its ids are. */
const SAMPLE = 1_000

const ends = (order: 'asc' | 'desc') => `select count(*) n, min(id) low, max(id) high from (
    select article_id id from listings where list = ? and published_at >= ? and published_at < ?
    order by published_at ${order}, article_id ${order} limit ${SAMPLE})`
type End = { n: number; low: number; high: number }
type Place = Span & {
  /** True if every story of it was seen, so that none can be elsewhere. */
  isWhole: boolean
}

/**
 * The spans that hold the ids of a range's stories, in the order in which to search: first the likely ones, since ids
 * mostly grow with dates, then the rest. None if the range is empty; a small range is known exactly.
 */
export function searchSpans(db: Readable, range: Range): Span[] {
  const all = statement<{ id: number | null }>(db, 'select max(article_id) id from published').get()?.id ?? 0
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
  const endOf = (order: 'asc' | 'desc') => statement<End>(db, ends(order)).get(list, start, end)
  const newest = endOf('desc')
  if (!newest?.n) return null
  const oldest = endOf('asc') ?? newest
  return {
    low: Math.min(newest.low, oldest.low),
    high: Math.max(newest.high, oldest.high),
    isWhole: newest.n < SAMPLE,
  }
}
