import { type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { type Match, matchOf } from '#db/queries/search/match-of.ts'
import { searchLookup } from '#db/queries/search/search-lookup.ts'
import { articles, searchIndex, workingIndex } from '#db/schema/tables.ts'

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
 * unpublished changes no longer have the words. The unary plus keeps SQLite from reading each of these stories to sort
 * them.
 */
export function hasWords(words: SQL | string, isFiltered: boolean): SQL {
  const most = sql.raw(String(isFiltered ? MOST_FILTERED : MOST_FOUND))
  const [working, out] = [workingIndex, searchIndex].map(
    (index) => sql`select * from (select ${index.rowid} from ${index} where ${index} match ${words}
      order by ${index.rowid} desc limit ${most})`,
  )
  return sql`+${articles.id} in (${working} union all ${out})`
}
