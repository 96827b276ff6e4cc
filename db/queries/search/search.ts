import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { type Found, foundStories, type SearchTimeLimits } from '#db/queries/search/found-stories.ts'
import { type Lookup, type Match, matchOf } from '#db/queries/search/match-of.ts'
import { namesLike } from '#db/queries/search/names-like.ts'
import { searchBacklog } from '#db/queries/search/search-backlog.ts'
import { searchHits } from '#db/queries/search/search-hits.ts'
import { searchLookup } from '#db/queries/search/search-lookup.ts'
import { type Narrowed, type Range, searchRange } from '#db/queries/search/search-range.ts'
import { searchSpans } from '#db/queries/search/search-spans.ts'
import { searchSuggestions } from '#db/queries/search/search-suggestions.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/lists/list-size.ts'
import type { SearchHit, SearchView } from '#domain/views.ts'

export type SearchInput = Narrowed & {
  q: string
  /** `newest` first; else the best. */
  order?: string | undefined
  page: number
}

const ENDLESS: SearchTimeLimits = { leastMs: Infinity, mostMs: Infinity }
/** With at most this many hits the reader may have meant another word. */
const FEW = 2

/**
 * Public stories with these words, the best first or the newest, with the hits marked. Any input is safe. Never null:
 * past the end it is empty. Of more than 2,000 hits, and when `patience` runs out, it knows those that came into the
 * paper last (by id: after an import that is the order of its file).
 */
export function search(db: Readable, input: SearchInput, patience = ENDLESS): SearchView {
  const { q, page } = input
  // The names of sections, topics and authors, which a search compares too.
  reading('search', 'lists')
  const { range, author, topic } = searchRange(db, input)
  const lookup = searchLookup(db, q)
  const match = matchOf(q, lookup)
  const found = match && range ? stories(db, input, { match, lookup, range }, patience) : null
  const ids = found?.ids ?? []
  const offset = (page - 1) * LIST_SIZE
  const isPage = Number.isInteger(page) && page >= 1 && page <= MAX_LIST_PAGE
  const isFirst = match !== null && page === 1
  return {
    hits: found && isPage ? searchHits(db, found.visible, ids.slice(offset, offset + LIST_SIZE)) : [],
    total: ids.length,
    totalIsCapped: found?.isCapped ?? false,
    isPartial: (found?.isPartial ?? false) || searchBacklog(db) > 0,
    isAsked: match !== null,
    names: isFirst ? namesLike(db, q) : [],
    ...(isFirst && range && ids.length <= FEW
      ? whatWasMeant(db, input, { match, lookup, range, ids }, patience)
      : NOT_MEANT),
    author,
    topic,
    page,
    hasNext: isPage && page < MAX_LIST_PAGE && ids.length > offset + LIST_SIZE,
  }
}

type Asked = { match: Match; lookup: Lookup; range: Range }

function stories(db: Readable, { order }: SearchInput, asked: Asked, patience: SearchTimeLimits): Found | null {
  const spans = searchSpans(db, asked.range)
  return spans.length === 0 ? null : foundStories(db, { ...asked, spans, order }, patience)
}

type Meant = { meant: string[]; meantHits: SearchHit[] }
const NOT_MEANT: Meant = { meant: [], meantHits: [] }

/** Did-you-mean searches, and the stories that the likeliest of them finds beside those that are shown. */
function whatWasMeant(
  db: Readable,
  input: SearchInput,
  { ids, ...asked }: Asked & { ids: readonly number[] },
  patience: SearchTimeLimits,
): Meant {
  const spans = searchSpans(db, asked.range)
  if (spans.length === 0) return NOT_MEANT
  const meant = searchSuggestions(db, { q: input.q, ...asked, spans })
  const [likeliest] = meant
  if (likeliest === undefined) return NOT_MEANT
  const lookup = searchLookup(db, likeliest)
  const match = matchOf(likeliest, lookup)
  if (!match) return { ...NOT_MEANT, meant }
  const found = foundStories(db, { match, lookup, range: asked.range, spans, order: input.order }, patience)
  const others = found.ids.filter((id) => !ids.includes(id)).slice(0, LIST_SIZE)
  return { meant, meantHits: searchHits(db, found.visible, others) }
}
