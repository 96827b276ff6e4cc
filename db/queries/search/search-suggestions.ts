import { desc, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, text } from '#db/engine/prepared.ts'
import { highlightedText } from '#db/queries/search/highlighted-text.ts'
import { type Match, matchOf } from '#db/queries/search/match-of.ts'
import { type NearWord, nearWords, storiesWith } from '#db/queries/search/near-words.ts'
import { newestHits, type Span } from '#db/queries/search/newest-hits.ts'
import { searchLookup } from '#db/queries/search/search-lookup.ts'
import type { Range } from '#db/queries/search/search-range.ts'
import { wordsWithPrefix } from '#db/queries/search/words-with-prefix.ts'
import { searchIndex } from '#db/schema/tables.ts'
import { folded } from '#domain/search/folded.ts'
import { withoutSeams } from '#domain/search/searchable.ts'

type Asked = { q: string; match: Match; range: Range; spans: Span[] }

/** How many suggestions are offered, and for how many words of a search near words are looked for. */
const MOST = 3
const MOST_WORDS = 3
/** Among how many words with this prefix the commonest is looked for. */
const MOST_BEGUN = 8
/**
 * A word that occurs is hardly a typo, unless this many times as many stories have the near one. The same holds between
 * two near words.
 */
const MUCH_MORE = 10
/** CPU time of the thread (ms) for all words of a search together. */
const WITHIN_MS = 18
/** CPU time (ms) to check that a suggestion finds something, for each. */
const PROOF_MS = 3
/** No language has a word this long; every edit of one of thousands of letters would fill the memory. */
const LONGEST = 40
const PIECE = /[\p{L}\p{M}]{4,}/gu

/**
 * Did-you-mean: replaces rare or unknown query words by similar words that occur in stories, the likeliest first. Each
 * suggestion finds something.
 */
export function searchSuggestions(db: Readable, { q, match, range, spans }: Asked): string[] {
  const all = match.words.flatMap((word) => word.match(PIECE) ?? []).filter(({ length }) => length <= LONGEST)
  const pieces = [...new Set(all)].slice(0, MOST_WORDS)
  const near = new Map<string, NearWord[]>()
  for (const piece of pieces) {
    const known = storiesWith(db, folded(piece))
    const found = nearWords(db, folded(piece), WITHIN_MS / pieces.length)
    const most = Math.max(...found.map(({ stories }) => stories))
    const better = found.filter(({ stories }) => stories > known * MUCH_MORE && stories * MUCH_MORE > most)
    const offer = [...(known === 0 ? commonestBeginning(db, folded(piece)) : []), ...better]
    if (offer.length > 0) near.set(piece, offer)
  }
  if (near.size === 0) return []
  const offered: string[] = []
  // The first suggestion takes the best for each word; the others take the next best in the place of the first word.
  for (let n = 0; n < MOST && offered.length < MOST; n++) {
    let text = q
    for (const [at, [piece, words]] of [...near].entries()) {
      const word = words[at === 0 ? n : 0]
      if (word) text = text.replaceAll(piece, () => asTyped(piece, printed(db, word.word)))
    }
    if (text === q || offered.includes(text)) continue
    const meant = matchOf(text, searchLookup(db, text))
    if (!meant) continue
    const { hits } = newestHits(db, { ...range, match: meant.any ?? meant.text }, spans, {
      most: 1,
      withinMs: PROOF_MS,
    })
    if (hits.length > 0) offered.push(text)
  }
  return offered
}

/** The commonest word with this prefix, for somebody who is still typing; empty if there is none. */
function commonestBeginning(db: Readable, word: string): NearWord[] {
  const begun = wordsWithPrefix(db, word, MOST_BEGUN).map((one) => ({
    word: one,
    slips: 0,
    stories: storiesWith(db, one),
  }))
  return begun.toSorted((a, b) => b.stories - a.stories).slice(0, 1)
}

const NEWEST_WITH = prepared({ word: text }, (db, { word }) =>
  db
    .select({ snippet: sql<string>`snippet(${searchIndex}, -1, char(2), char(3), '', 1)` })
    .from(searchIndex)
    .where(sql`${searchIndex} match ${word}`)
    .orderBy(desc(searchIndex.rowid))
    .limit(1),
)

/** A folded word as the newest story that has it prints it, in lower case. */
function printed(db: Readable, word: string): string {
  const hit = highlightedText(NEWEST_WITH.get(db, { word: `"${word}"` })?.snippet ?? '').find((part) => part.hit)
  return hit ? withoutSeams(hit.text).toLowerCase() : word
}

/** Gives a word the case in which the first letter was typed. */
function asTyped(piece: string, word: string): string {
  const first = piece.charAt(0)
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
}
