import type { Readable } from '#db/open.ts'
import { bestFirst, newestFirst } from '#db/queries/best-first.ts'
import { type Match, matchOf } from '#db/queries/match-of.ts'
import { namesLike } from '#db/queries/names-like.ts'
import { newestHits, type Span } from '#db/queries/newest-hits.ts'
import { searchHits } from '#db/queries/search-hits.ts'
import { type Narrowed, type Range, searchRange } from '#db/queries/search-range.ts'
import { searchSpans } from '#db/queries/search-spans.ts'
import { searchSuggestions } from '#db/queries/search-suggestions.ts'
import { wordsBeginning } from '#db/queries/words-beginning.ts'
import { reading } from '#db/reading.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/list-size.ts'
import type { SearchView } from '#domain/views.ts'

export type SearchInput = Narrowed & {
  q: string
  /** `newest` first; else the best. */
  order?: string | undefined
  page: number
}
/** After how many milliseconds it looks no further: in a paper of any size, and at most, however large it is. */
export type Patience = { leastMs: number; mostMs: number }

/** How many hits are looked at, the newest: a common word is in every story. */
const CANDIDATES = 2_000
/** What a large paper may take longer than a small one. */
const STORIES_PER_MS = 8_000
const ENDLESS: Patience = { leastMs: Infinity, mostMs: Infinity }
/** What part of its patience goes into the order of what it found. */
const ORDERING = 0.5
/** Of so many hits or fewer one may have meant another word. */
const FEW = 2

/**
 * Public stories with these words, the best first or the newest, with the hits marked. Safe with anything typed. Never
 * null: past the end is empty. Of more than 2,000 hits, and where patience ends, it knows those that came into the
 * paper last (by id: after an import that is the order of its file).
 */
export function search(db: Readable, input: SearchInput, patience = ENDLESS): SearchView {
  const { q, page } = input
  reading('search')
  const { range, author, topic } = searchRange(db, input)
  const match = matchOf(q, (beginning, most) => wordsBeginning(db, beginning, most))
  const found = match && range ? ordered(db, input, { match, range }, patience) : NOTHING
  const offset = (page - 1) * LIST_SIZE
  const isPage = Number.isInteger(page) && page >= 1 && page <= MAX_LIST_PAGE
  const shown = isPage ? found.ids.slice(offset, offset + LIST_SIZE) : []
  return {
    hits: match ? searchHits(db, match, shown) : [],
    total: found.ids.length,
    totalIsCapped: found.isCapped,
    isPartial: found.isPartial,
    isAsked: match !== null,
    names: match && page === 1 ? namesLike(db, q) : [],
    meant:
      match && range && found.ids.length <= FEW && page === 1
        ? searchSuggestions(db, { q, match, range, spans: found.spans })
        : [],
    author,
    topic,
    page,
    hasNext: isPage && page < MAX_LIST_PAGE && found.ids.length > offset + LIST_SIZE,
  }
}

type Found = { ids: readonly number[]; isCapped: boolean; isPartial: boolean; spans: Span[] }
const NOTHING: Found = { ids: [], isCapped: false, isPartial: false, spans: [] }

type Asked = { match: Match; range: Range }

/** The ids of what was found, in the order in which they are shown. */
function ordered(db: Readable, { order }: SearchInput, { match, range }: Asked, patience: Patience): Found {
  const spans = searchSpans(db, range)
  if (spans.length === 0) return NOTHING
  const stories = Math.max(...spans.map((span) => span.high))
  const withinMs = Math.min(patience.mostMs, Math.max(patience.leastMs, stories / STORIES_PER_MS))
  const looked = newestHits(db, { ...range, match: match.text }, spans, { most: CANDIDATES + 1, withinMs })
  const hits = looked.hits.slice(0, CANDIDATES)
  const sorted = order === 'newest' ? hits.toSorted(newestFirst) : bestFirst(match.terms, hits, withinMs * ORDERING)
  return {
    ids: sorted.map((hit) => hit.id),
    isCapped: looked.hits.length > CANDIDATES,
    isPartial: looked.isPartial || match.lacksWords,
    spans,
  }
}
