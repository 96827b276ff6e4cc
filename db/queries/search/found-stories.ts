import type { Readable } from '#db/engine/open.ts'
import { type Lookup, type Match, matchOf } from '#db/queries/search/match-of.ts'
import { cpuMs, type Hit, newestHits, type Span } from '#db/queries/search/newest-hits.ts'
import { rankByRelevance, newestFirst } from '#db/queries/search/rank-by-relevance.ts'
import type { Range } from '#db/queries/search/search-range.ts'
import { LIST_SIZE } from '#domain/article/lists/list-size.ts'

/** Time limits of a search in ms: the least, for a paper of any size, and the most, however large it is. */
export type SearchTimeLimits = { leastMs: number; mostMs: number }
export type Found = {
  /** In the order in which they are shown. */
  ids: readonly number[]
  isCapped: boolean
  isPartial: boolean
  /** Everything that found any of them, for highlighting the hits in their texts. */
  visible: Match
}
type Asked = { match: Match; lookup: Lookup; range: Range; spans: Span[]; order: string | undefined }

/** How many hits are kept, the newest: a common word is in every story. */
const CANDIDATES = 2_000
/** Stories for each further ms of the time limit: a large paper may take longer than a small one. */
const STORIES_PER_MS = 8_000
/** Share of the time limit that goes into ranking. */
const ORDERING = 0.5
/** Least share of the time limit for each further query, even if the first used all of it. */
const FURTHER = 0.25
/** Ids that a further query reads before it checks the clock. */
const FIRST_IDS = 2_000
/** How many words the last word expands to as a prefix if the reader typed no `*`. */
const MOST_BEGUN = 40

/**
 * Finds the stories with these words as typed; then those that have them only in another form; and if all these do not
 * fill a page, those in which the last word is only a prefix.
 */
export function foundStories(
  db: Readable,
  { match, lookup, range, spans, order }: Asked,
  patience: SearchTimeLimits,
): Found {
  const stories = Math.max(...spans.map((span) => span.high))
  const withinMs = Math.min(patience.mostMs, Math.max(patience.leastMs, stories / STORIES_PER_MS))
  const began = cpuMs()
  const most = CANDIDATES + 1
  const exact = newestHits(db, { ...range, match: match.text }, spans, { most, withinMs })
  const search = (text: string, where: Span[]) => {
    const leftMs = Math.max(withinMs - (cpuMs() - began), withinMs * FURTHER)
    return newestHits(db, { ...range, match: text }, where, { most, withinMs: leftMs, firstIds: FIRST_IDS })
  }
  const isExact = new Set(exact.hits.map(({ id }) => id))
  const found = match.related === null ? NONE : search(match.related, reached(spans, exact.hits))
  const related = { ...found, hits: found.hits.filter(({ id }) => !isExact.has(id)) }
  const hits = [...exact.hits, ...related.hits]
  const begun = hits.length < LIST_SIZE ? beginning(lookup, match) : null
  const seen = new Set(hits.map(({ id }) => id))
  const more = begun ? search(begun.any ?? begun.text, spans).hits.filter(({ id }) => !seen.has(id)) : []
  const sortMs = withinMs * ORDERING
  const sorted =
    order === 'newest'
      ? [...hits, ...more].toSorted(newestFirst)
      : [
          ...rankByRelevance(match.terms, { hits: exact.hits.slice(0, CANDIDATES), related: related.hits }, sortMs),
          ...(begun ? rankByRelevance(begun.terms, { hits: [], related: more }, sortMs) : []),
        ]
  return {
    ids: sorted.slice(0, CANDIDATES).map(({ id }) => id),
    isCapped: sorted.length > CANDIDATES || exact.hits.length > CANDIDATES,
    isPartial: exact.isPartial || related.isPartial || match.lacksWords,
    visible: begun ?? match,
  }
}

const NONE: { hits: Hit[]; isPartial: boolean } = { hits: [], isPartial: false }

/**
 * Cuts off the ids below the kept hits if there are more exact hits than are kept: other forms in older stories are not
 * shown either.
 */
function reached(spans: Span[], hits: readonly Hit[]): Span[] {
  if (hits.length <= CANDIDATES) return spans
  const low = Math.min(...hits.map(({ id }) => id))
  return spans.map((span) => ({ ...span, low: Math.max(span.low, low) })).filter((span) => span.low <= span.high)
}

/** The same search with its last word as a prefix; null if no other word begins with it. */
function beginning(lookup: Lookup, { goesOn }: Match): Match | null {
  if (goesOn === null) return null
  const match = matchOf(goesOn, lookup, MOST_BEGUN)
  return match && (match.isSpreadOut || match.terms.at(-1)?.authors.length) ? match : null
}
