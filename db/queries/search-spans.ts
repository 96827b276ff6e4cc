import type { Readable } from '#db/open.ts'
import type { Range, Span } from '#db/queries/newest-hits.ts'
import { statement } from '#db/statement.ts'

/** Beyond any date that a story can have. */
export const EVER = 9e15
/** Stories at either end of a range of dates that say where its ids are. */
const SAMPLE = 1_000

const ends = (order: 'asc' | 'desc') => `select count(*) n, min(id) low, max(id) high from (
    select article_id id from listings where list = ? and published_at >= ? and published_at < ?
    order by published_at ${order}, article_id ${order} limit ${SAMPLE})`
type End = { n: number; low: number; high: number }

/**
 * Where the ids of a range's stories are, in the order in which to look: first where they are likely, since ids mostly
 * grow with dates, then the rest. None where the range is empty; a small one is known exactly.
 */
export function searchSpans(db: Readable, { list, start, end }: Range): Span[] {
  const all = statement<{ id: number | null }>(db, 'select max(article_id) id from published').get()?.id ?? 0
  if (list === null && start <= -EVER && end >= EVER) return [{ low: 1, high: all }]
  const endOf = (order: 'asc' | 'desc') => statement<End>(db, ends(order)).get(list ?? 'front', start, end)
  const newest = endOf('desc')
  if (!newest?.n) return []
  const oldest = endOf('asc') ?? newest
  const likely = { low: Math.min(newest.low, oldest.low), high: Math.max(newest.high, oldest.high) }
  if (newest.n < SAMPLE) return [likely]
  const rest = [
    { low: likely.high + 1, high: all },
    { low: 1, high: likely.low - 1 },
  ]
  return [likely, ...rest.filter(({ low, high }) => low <= high)]
}
