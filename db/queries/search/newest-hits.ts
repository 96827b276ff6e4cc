import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { ListRange, Range } from '#db/queries/search/search-range.ts'

/** Ids, both inclusive. */
export type Span = { low: number; high: number }
type Limits = {
  most: number
  withinMs: number
  /** Ids that are scanned before the first check of the clock. */
  firstIds?: number
}
/** A story with its publication time (ms UTC). */
export type Hit = {
  id: number
  at: number
  headline: string
  standfirst: string
  language: string
  /** Ids of its authors, as JSON. */
  authors: string
}
export type NewestHits = {
  hits: Hit[]
  /** True if the time ran out before every story was examined. */
  isPartial: boolean
}

/** Default of ids scanned before the first check of the clock, and the factor by which each further window grows. */
const FIRST_WINDOW = 20_000
const GROWTH = 10

// `cross join` keeps the index of words first. Its rows come by rowid, newest ids first, until there are enough. FTS5
// ignores a bound that the driver does not send as an integer.
const hitsIn = (lists: readonly ListRange[]) => `select p.article_id id, p.published_at at, p.headline, p.standfirst,
    p.language, p.author_ids authors
    from search_index cross join published p on p.article_id = search_index.rowid
    where search_index match @match and search_index.rowid between cast(@low as integer) and cast(@high as integer)
      and p.published_at >= @start and p.published_at < @end
      ${lists.map(({ isShort }, n) => (isShort ? inShort : inLong)(`@list${n}`)).join(' ')}
    order by search_index.rowid desc limit cast(@most as integer)`
// The list is read once and tested before the story is; the unary plus keeps FTS5 from looking up each id, word for
// word.
const inShort = (list: string) => `and +search_index.rowid in (select article_id from listings where list = ${list})`
const inLong = (list: string) => `and exists (select 1 from listings l
  where l.list = ${list} and l.published_at = p.published_at and l.article_id = p.article_id)`

/**
 * Hits within the spans, in their order and newest ids first in each, at most `most`. Scans windows that grow, and
 * stops when it expects the next one to exceed `withinMs` of the thread's own CPU time, so that a search on a busy
 * machine finds as much as another, only later.
 */
export function newestHits(db: Readable, wanted: Range & { match: string }, spans: Span[], limits: Limits): NewestHits {
  const { most, withinMs, firstIds = FIRST_WINDOW } = limits
  const { lists, ...given } = wanted
  const hitsOf = statement<Hit>(db, hitsIn(lists))
  const named = Object.fromEntries(lists.map(({ list }, n) => [`list${n}`, list]))
  const hits: Hit[] = []
  const began = cpuMs()
  let size = firstIds
  for (const span of spans) {
    for (let high = span.high; high >= span.low;) {
      const low = Math.max(span.low, high - size + 1)
      const from = cpuMs()
      hits.push(...hitsOf.all({ ...given, ...named, low, high, most: most - hits.length }))
      if (hits.length >= most) return { hits, isPartial: false }
      const now = cpuMs()
      const msPerId = Math.max(now - from, 0.001) / (high - low + 1)
      high = low - 1
      size = Math.min(size * GROWTH, Math.floor((withinMs - (now - began)) / msPerId))
      const isLast = high < span.low && span === spans.at(-1)
      if (size < firstIds / GROWTH && !isLast) return { hits, isPartial: true }
    }
  }
  return { hits, isPartial: false }
}

/** The CPU time (ms) that this thread has used so far. */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
