import type { Readable } from '#db/open.ts'
import { matchOf } from '#db/queries/match-of.ts'
import { newestHits, type Range } from '#db/queries/newest-hits.ts'
import { searchHits } from '#db/queries/search-hits.ts'
import { EVER, searchSpans } from '#db/queries/search-spans.ts'
import { site } from '#db/queries/site.ts'
import { wordsBeginning } from '#db/queries/words-beginning.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/list-size.ts'
import { startOfDay } from '#domain/article/zone.ts'
import type { SearchView } from '#domain/views.ts'

export type SearchInput = {
  q: string
  /** A slug. */
  section?: string | undefined
  /** Dates in the paper's zone, `YYYY-MM-DD`, both inclusive. What is no date filters nothing. */
  from?: string | undefined
  to?: string | undefined
  page: number
}
/** After how many milliseconds it looks no further: in a paper of any size, and at most, however large it is. */
export type Patience = { leastMs: number; mostMs: number }

/** How many hits are looked at, the newest: a common word is in every story. */
const CANDIDATES = 2_000
/** What a large paper may take longer than a small one. */
const STORIES_PER_MS = 8_000
const ENDLESS: Patience = { leastMs: Infinity, mostMs: Infinity }

/**
 * Public stories with these words, newest first, with the hits marked. Safe with anything typed. Never null: past the
 * end is empty. Of more than 2,000 hits, and where patience ends, it knows those that came into the paper last (by id:
 * after an import that is the order of its file).
 */
export function search(db: Readable, input: SearchInput, patience = ENDLESS): SearchView {
  const { q, page } = input
  reading('search')
  const range = rangeOf(db, input)
  const match = matchOf(q, (beginning, most) => wordsBeginning(db, beginning, most))
  const spans = match && range ? searchSpans(db, range) : []
  if (!match || !range || spans.length === 0)
    return { hits: [], total: 0, totalIsCapped: false, isPartial: false, page, hasNext: false }

  const stories = Math.max(...spans.map((span) => span.high))
  const withinMs = Math.min(patience.mostMs, Math.max(patience.leastMs, stories / STORIES_PER_MS))
  const found = newestHits(db, { ...range, match: match.text }, spans, { most: CANDIDATES + 1, withinMs })
  const ids = found.hits.slice(0, CANDIDATES).toSorted((a, b) => b.at - a.at || b.id - a.id)
  const offset = (page - 1) * LIST_SIZE
  const isPage = Number.isInteger(page) && page >= 1 && page <= MAX_LIST_PAGE
  const shown = isPage ? ids.slice(offset, offset + LIST_SIZE) : []
  return {
    hits: searchHits(
      db,
      match,
      shown.map((hit) => hit.id),
    ),
    total: ids.length,
    totalIsCapped: found.hits.length > CANDIDATES,
    isPartial: found.isPartial || match.lacksWords,
    page,
    hasNext: isPage && page < MAX_LIST_PAGE && ids.length > offset + LIST_SIZE,
  }
}

/** Which stories are asked for; null where there is no such section, so nothing is in it. `site` tells of sections. */
function rangeOf(db: Readable, { section, from, to }: SearchInput): Range | null {
  const { zone } = site(db)
  const row = section && statement<{ id: number }>(db, 'select id from sections where slug = ?').get(section)
  if (section && !row) return null
  return {
    list: row ? `section:${row.id}` : null,
    start: dayStart(zone, from, 0) ?? -EVER,
    end: dayStart(zone, to, 1) ?? EVER,
  }
}

function dayStart(zone: string, date: string | undefined, daysOn: number): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1_000 || year > 9_998) return null
  return startOfDay(zone, year, month, day + daysOn)
}
