type Words = { headline: string; standfirst: string }
type Entry = { list: string; publishedAt: number; articleId: number }

/** Minimum length of a compared word: shorter ones occur in every story. */
const SHORTEST = 4
/** Number of leading letters compared, because endings differ: harbour, harbours. */
const STEM = 7

/**
 * Ids of related stories, nearest first: by the number of shared topics, then of shared words in headline and
 * standfirst, then newest first. `entries` are rows of topics' lists; `texts` has the words of each story.
 */
export function bySimilarity(story: Words, entries: readonly Entry[], texts: ReadonlyMap<number, string>): number[] {
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

/** Sorts `ids` by the number of headline and standfirst words that they share with a story; ties keep their order. */
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
