import type { Readable } from '#db/open.ts'
import type { Match } from '#db/queries/match-of.ts'
import { type Looked, newestHits } from '#db/queries/newest-hits.ts'
import { EVER } from '#db/queries/search-range.ts'
import { worth } from '#domain/search/worth.ts'

type Hit = Looked['hits'][number]

/**
 * The hits with the best first: by where their words stand, and how fresh they are. bm25 would read every place of
 * every word in the whole paper; this asks the index three more times, of the ids that lie between the hits. Where
 * `withinMs` of the thread's time ends before, what it did not learn counts for none of them.
 */
export function bestFirst(db: Readable, match: Match, hits: readonly Hit[], withinMs: number): Hit[] {
  if (hits.length < 2) return [...hits]
  const span = { low: Math.min(...hits.map((hit) => hit.id)), high: Math.max(...hits.map((hit) => hit.id)) }
  let left = withinMs
  function having(text: string): Set<number> {
    if (left <= 0) return new Set()
    const began = performance.now()
    const limits = { most: hits.length, withinMs: left }
    const looked = newestHits(db, { lists: [], start: -EVER, end: EVER, match: text }, [span], limits)
    left -= performance.now() - began
    return new Set(looked.hits.map((hit) => hit.id))
  }
  const inHeadline = having(`{headline} : ${match.wanted}`)
  const inLead = having(`{headline standfirst} : ${match.wanted}`)
  const inOrder = match.inOrder === null ? new Set<number>() : having(match.inOrder)
  const newest = Math.max(...hits.map((hit) => hit.at))
  const valued = hits.map((hit) => {
    const signs = { inHeadline: inHeadline.has(hit.id), inLead: inLead.has(hit.id), inOrder: inOrder.has(hit.id) }
    return { hit, worth: worth(signs, newest - hit.at) }
  })
  return valued.toSorted((a, b) => b.worth - a.worth || newestFirst(a.hit, b.hit)).map(({ hit }) => hit)
}

export const newestFirst = (a: Hit, b: Hit): number => b.at - a.at || b.id - a.id
