type Words = { headline: string; standfirst: string }
type Entry = { list: string; publishedAt: number; articleId: number }

/** Shorter words are those that every story has. */
const SHORTEST = 4
/** Endings differ: harbour, harbours. */
const STEM = 7

/**
 * Ids of the stories that these entries of topics' lists name, the nearest first: those that share the most topics; among
 * them those that share the most words of headline and standfirst, then the newest. `texts` has the words of each.
 */
export function byKinship(story: Words, entries: readonly Entry[], texts: ReadonlyMap<number, string>): number[] {
  const own = stemsOf(`${story.headline} ${story.standfirst}`)
  const kin = new Map<number, { id: number; topics: number; words: number; at: number }>()
  for (const { articleId: id, publishedAt: at } of entries) {
    const known = kin.get(id)
    if (known) known.topics += 1
    else kin.set(id, { id, at, topics: 1, words: sharedBy(own, stemsOf(texts.get(id) ?? '')) })
  }
  return [...kin.values()]
    .toSorted((a, b) => b.topics - a.topics || b.words - a.words || b.at - a.at || b.id - a.id)
    .map(({ id }) => id)
}

/** These ids, those first that share the most words of headline and standfirst with a story; else in their order. */
export function bySharedWords(story: Words, ids: readonly number[], texts: ReadonlyMap<number, string>): number[] {
  const own = stemsOf(`${story.headline} ${story.standfirst}`)
  const shared = new Map(ids.map((id) => [id, sharedBy(own, stemsOf(texts.get(id) ?? ''))]))
  return ids.toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
}

const sharedBy = (own: Set<string>, other: Set<string>): number => [...other].filter((stem) => own.has(stem)).length

function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u)
  return new Set(words.filter((word) => word.length >= SHORTEST).map((word) => word.slice(0, STEM)))
}
