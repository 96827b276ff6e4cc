import type { Readable } from '#db/open.ts'
import { marked } from '#db/queries/marked.ts'
import { matchOf } from '#db/queries/match-of.ts'
import { site } from '#db/queries/site.ts'
import { teasersOfIds } from '#db/queries/teasers.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import { LIST_SIZE, MAX_LIST_PAGE } from '#domain/article/list-size.ts'
import { startOfDay } from '#domain/article/zone.ts'
import type { SearchHit, SearchView } from '#domain/views.ts'

export type SearchInput = {
  q: string
  /** A slug. */
  section?: string | undefined
  /** Dates in the paper's zone, `YYYY-MM-DD`, both inclusive. What is no date filters nothing. */
  from?: string | undefined
  to?: string | undefined
  page: number
}

/** How many hits are looked at, the newest: a common word is in every story. */
const CANDIDATES = 2_000
const EVER = 9e15

// `cross join` keeps the index of words first; its rows come by rowid, newest ids first, until there are enough.
const HITS = `select id from (
    select p.article_id id, p.published_at at from search_index cross join published p on p.article_id = search_index.rowid
    where search_index match @match and p.published_at >= @start and p.published_at < @end
      and (@list is null or exists (select 1 from listings l
        where l.list = @list and l.published_at = p.published_at and l.article_id = p.article_id))
    order by search_index.rowid desc limit ${CANDIDATES + 1})
  order by at desc, id desc`

/** Public stories with these words, newest first, with the hits marked. Safe with anything typed. Never null: past the end is empty. */
export function search(db: Readable, { q, section, from, to, page }: SearchInput): SearchView {
  reading('search')
  const { zone } = site(db)
  const match = matchOf(q)
  const list = section ? listOf(db, section) : null
  const isPage = Number.isInteger(page) && page >= 1 && page <= MAX_LIST_PAGE
  if (match === null || list === undefined) return { hits: [], total: 0, totalIsCapped: false, page, hasNext: false }

  const start = dayStart(zone, from, 0) ?? -EVER
  const end = dayStart(zone, to, 1) ?? EVER
  const found = statement<{ id: number }>(db, HITS).all({ match, start, end, list })
  const ids = found.slice(0, CANDIDATES).map((row) => row.id)
  const offset = (page - 1) * LIST_SIZE
  const shown = isPage ? ids.slice(offset, offset + LIST_SIZE) : []
  return {
    hits: hitsOf(db, match, shown),
    total: ids.length,
    totalIsCapped: found.length > CANDIDATES,
    page,
    hasNext: isPage && page < MAX_LIST_PAGE && ids.length > offset + LIST_SIZE,
  }
}

/** The list of a section; undefined where there is no such section, so nothing is in it. `site` tells of sections. */
function listOf(db: Readable, slug: string): string | undefined {
  const row = statement<{ id: number }>(db, 'select id from sections where slug = ?').get(slug)
  if (!row) return undefined
  return `section:${row.id}`
}

function dayStart(zone: string, date: string | undefined, daysOn: number): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < 1_000 || year > 9_998) return null
  return startOfDay(zone, year, month, day + daysOn)
}

type Texts = { id: number; headline: string; standfirst: string; body: string }
const MARKS = `char(2), char(3)`

function hitsOf(db: Readable, match: string, ids: number[]): SearchHit[] {
  if (ids.length === 0) return []
  const rows = statement<Texts>(
    db,
    `select rowid id, highlight(search_index, 0, ${MARKS}) headline, highlight(search_index, 1, ${MARKS}) standfirst,
       snippet(search_index, 2, ${MARKS}, '…', 32) body
     from search_index where search_index match ? and rowid in (select value from json_each(?))`,
  ).all(match, JSON.stringify(ids))
  const texts = new Map(rows.map((row) => [row.id, row]))
  return teasersOfIds(db, ids).map((teaser) => {
    const { headline = teaser.headline, standfirst = '', body = '' } = texts.get(teaser.id) ?? {}
    // The passage is where the word stands: in the body, else in the standfirst, else how the story begins.
    const passage = !body.includes('\u0002') && standfirst.includes('\u0002') ? standfirst : body || standfirst
    return { ...teaser, headlineParts: marked(headline), passage: marked(passage) }
  })
}
