import { cpuMs, type Hit } from '#db/queries/search/newest-hits.ts'
import { type Terms, relevanceScore } from '#domain/search/relevance-score.ts'

/** Hits that are ranked between two checks of the clock. */
const A_FEW = 100

type Kinds = {
  hits: readonly Hit[]
  /** Hits that contain a word only in another form. */
  related?: readonly Hit[]
}

/**
 * Ranks hits by where their words occur and how fresh they are, best first. It looks for the words in the headlines and
 * standfirsts itself, because bm25 would read every position of every word in the whole index, and so would FTS5 when
 * asked for headline words that no headline has. The oldest hits, those not reached within `withinMs` of the thread's
 * CPU time, follow by date.
 */
export function rankByRelevance(terms: Terms, { hits, related = [] }: Kinds, withinMs: number): Hit[] {
  const isRelated = new Set(related)
  const sorted = [...hits, ...related].toSorted(newestFirst)
  const newestAt = sorted[0]?.at ?? 0
  const [worth, relatedWorth] = [relevanceScore(terms), relevanceScore(terms, true)]
  const began = cpuMs()
  const valued: { hit: Hit; worth: number }[] = []
  for (const [n, hit] of sorted.entries()) {
    if (n % A_FEW === 0 && cpuMs() - began > withinMs) break
    valued.push({ hit, worth: (isRelated.has(hit) ? relatedWorth : worth)(hit, newestAt) })
  }
  // The sort is stable: of two hits with the same score the newer stays first.
  const best = valued.toSorted((a, b) => b.worth - a.worth).map(({ hit }) => hit)
  return [...best, ...sorted.slice(valued.length)]
}

export const newestFirst = (a: Hit, b: Hit): number => b.at - a.at || b.id - a.id
