import type { Readable } from '#db/engine/open.ts'
import { type Match, matchOf } from '#db/queries/search/match-of.ts'
import { searchLookup } from '#db/queries/search/search-lookup.ts'

/** How many words the last word may stand for as a prefix, while it is still being typed. */
const MOST_BEGUN = 40
/**
 * Most stories that a search finds by the words of their texts, those made last: a word that more have is no help in
 * finding one. More if other filters choose among them.
 */
const MOST_FOUND = 20_000
const MOST_FILTERED = 100_000

/** Parses a search of the desk as a match for texts and notes: each word in any form, the last one also as a prefix. */
export function deskMatch(db: Readable, q: string): Match | null {
  const lookup = searchLookup(db, q, ['working_index', 'search_index'])
  const match = matchOf(q, lookup, MOST_BEGUN)
  return match?.goesOn ? (matchOf(match.goesOn, lookup, MOST_BEGUN) ?? match) : match
}

/**
 * Condition of the stories whose working text or notes match, or whose public text does: also that of a story whose
 * unpublished changes no longer have the words. SQL over `articles a` that takes the same FTS5 query twice. The unary plus keeps SQLite from reading each of
 * these stories to sort them.
 */
export function hasWords(isFiltered: boolean): string {
  const most = isFiltered ? MOST_FILTERED : MOST_FOUND
  return `+a.id in (
  select * from (select rowid from working_index where working_index match ? order by rowid desc limit ${most})
  union all
  select * from (select rowid from search_index where search_index match ? order by rowid desc limit ${most}))`
}

/** The FTS5 query of a match: every word in any form. */
export const anyForm = (match: Match): string => match.any ?? match.text
