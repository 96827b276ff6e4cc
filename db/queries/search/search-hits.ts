import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, number, prepared, text } from '#db/engine/prepared.ts'
import { teasersOfIds } from '#db/queries/article/teasers.ts'
import { highlightedText } from '#db/queries/search/highlighted-text.ts'
import type { Match } from '#db/queries/search/match-of.ts'
import { originalPassages } from '#db/queries/search/original-passage.ts'
import { printedForms } from '#db/queries/search/printed-forms.ts'
import { published, searchIndex } from '#db/schema/tables.ts'
import { markedAs, searchable } from '#domain/search/searchable.ts'
import type { SearchHit } from '#domain/views.ts'

const HIT = '\u0002'
const END = '\u0003'
const MARKS = sql.raw('char(2), char(3)')
/** Hits whose ids lie within this distance are read in one scan of all ids between them. */
const CLOSE = 20_000

const MARKED = {
  id: searchIndex.rowid,
  headline: sql<string>`highlight(${searchIndex}, 0, ${MARKS})`,
  standfirst: sql<string>`highlight(${searchIndex}, 1, ${MARKS})`,
  body: sql<string>`snippet(${searchIndex}, 2, ${MARKS}, '…', 32)`,
}
const ASKED = { match: text, ids: listOf(published.articleId) }
// The unary plus keeps FTS5 from looking up each id, which means finding every word anew.
const ON_THE_WAY = prepared({ ...ASKED, low: number, high: number }, (db, { match, ids, low, high }) => {
  const isBetween = sql`${searchIndex.rowid} between cast(${low} as integer) and cast(${high} as integer)`
  const isOne = sql`+${searchIndex.rowid} in (select value from json_each(${ids}))`
  return db
    .select(MARKED)
    .from(searchIndex)
    .where(sql`${searchIndex} match ${match} and ${isBetween} and ${isOne}`)
})
const ONE_BY_ONE = prepared(ASKED, (db, { match, ids }) =>
  db
    .select(MARKED)
    .from(searchIndex)
    .where(sql`${searchIndex} match ${match} and ${inList(searchIndex.rowid, ids)}`),
)

/**
 * These stories in their order, each with its headline and the passage that has the words; hits are marked in whatever
 * form they are printed.
 */
export function searchHits(db: Readable, match: Match, ids: readonly number[]): SearchHit[] {
  if (ids.length === 0) return []
  const low = Math.min(...ids)
  const high = Math.max(...ids)
  const printed = printedForms(db, match, ids)
  const any = match.any ?? match.text
  const wide = printed.length === 0 ? any : `(${any}) OR ${printed.map((word) => `"${searchable(word)}"`).join(' OR ')}`
  const rows =
    match.isSpreadOut || high - low < CLOSE
      ? ON_THE_WAY.all(db, { match: wide, ids, low, high })
      : ONE_BY_ONE.all(db, { match: wide, ids })
  const texts = new Map(rows.map((row) => [row.id, row]))
  const passages = originalPassages(db, rows, [HIT, END])
  return teasersOfIds(db, ids).map((teaser) => {
    const { headline = '', standfirst = '', body = '' } = texts.get(teaser.id) ?? {}
    // The passage is taken from the body if the word is there, else from the standfirst, else from the story's
    // beginning.
    const isInStandfirst = body === '' || (!body.includes(HIT) && standfirst.includes(HIT))
    const passage = isInStandfirst ? markedAs(teaser.standfirst, standfirst, HIT, END) : (passages.get(teaser.id) ?? '')
    return {
      ...teaser,
      headline: teaser.fullHeadline,
      headlineParts: highlightedText(markedAs(teaser.fullHeadline, headline, HIT, END)),
      passage: highlightedText(passage),
    }
  })
}
