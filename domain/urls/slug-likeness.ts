const pairsOf = (slug: string): string[] =>
  Array.from({ length: Math.max(0, slug.length - 1) }, (_, at) => slug.slice(at, at + 2))

/** How alike two slugs are, from 0 to 1: the share of pairs of letters that both have (Dice). */
export function slugLikeness(one: string, other: string): number {
  if (one === other) return 1
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  if (pairs.length === 0 || others.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairs) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    common++
  }
  return (2 * common) / (pairs.length + others.length)
}
