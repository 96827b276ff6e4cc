import { slugify } from '#domain/urls/slug.ts'

type Named = { slug: string; name: string }

/** Shorter names differ by a letter and mean something else: Iran and Iraq. */
const SHORTEST = 5

/**
 * Names that are probably one: the same but for case, marks, spaces, a last s, or one letter more, less or other
 * (“Harbour”, “Harbor”, “harbours”). Answers for each slug the others; most have none, and are not in it.
 */
export function alikeOnes(all: readonly Named[]): Map<string, Named[]> {
  const byPart = new Map<string, Named[]>()
  for (const one of all) {
    for (const part of partsOf(one.name)) {
      const those = byPart.get(part)
      if (those) those.push(one)
      else byPart.set(part, [one])
    }
  }
  const found = new Map<string, Map<string, Named>>()
  for (const those of byPart.values()) {
    for (const one of those) {
      for (const other of those) {
        if (one.slug === other.slug) continue
        const others = found.get(one.slug) ?? new Map<string, Named>()
        found.set(one.slug, others.set(other.slug, { slug: other.slug, name: other.name }))
      }
    }
  }
  return new Map([...found].map(([slug, others]) => [slug, [...others.values()]]))
}

/** A name's bare letters, and those with one left out: two names that share one of them are a letter apart. */
function partsOf(name: string): Set<string> {
  const bare = slugify(name).replaceAll('-', '').replace(/s$/, '')
  // A year is another year.
  if (bare.length < SHORTEST || /\d/.test(bare)) return new Set([bare])
  return new Set([bare, ...Array.from(bare, (_, n) => bare.slice(0, n) + bare.slice(n + 1))])
}
