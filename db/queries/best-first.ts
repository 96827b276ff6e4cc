import { cpuMs, type Hit } from '#db/queries/newest-hits.ts'
import { type Terms, worthOf } from '#domain/search/worth.ts'

/** Hits between two looks at the clock. */
const A_FEW = 100

type Kinds = {
  hits: readonly Hit[]
  /** Those that have a word in another form only. */
  related?: readonly Hit[]
}

/**
 * The hits with the best first, by where their words stand and how fresh they are. bm25 would read every place of every
 * word in the whole paper, and so would FTS5 where a headline's words are asked for that stand in none; so the words
 * are looked for in the headlines and standfirsts themselves. Those that are not reached within `withinMs` of the
 * thread's time, the oldest, follow by date.
 */
export function bestFirst(terms: Terms, { hits, related = [] }: Kinds, withinMs: number): Hit[] {
  const isRelated = new Set(related)
  const sorted = [...hits, ...related].toSorted(newestFirst)
  const newestAt = sorted[0]?.at ?? 0
  const [worth, relatedWorth] = [worthOf(terms), worthOf(terms, true)]
  const began = cpuMs()
  const valued: { hit: Hit; worth: number }[] = []
  for (const [n, hit] of sorted.entries()) {
    if (n % A_FEW === 0 && cpuMs() - began > withinMs) break
    valued.push({ hit, worth: (isRelated.has(hit) ? relatedWorth : worth)(hit, newestAt) })
  }
  // A stable sort: of two that are worth the same, the newer stays first.
  const best = valued.toSorted((a, b) => b.worth - a.worth).map(({ hit }) => hit)
  return [...best, ...sorted.slice(valued.length)]
}

export const newestFirst = (a: Hit, b: Hit): number => b.at - a.at || b.id - a.id
