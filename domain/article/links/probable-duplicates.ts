import { slugify } from '#domain/urls/slug.ts'

type Named = { slug: string; name: string }

/** Minimum length: shorter names that differ by one letter mean different things (Iran and Iraq). */
const SHORTEST = 5

/**
 * Finds probable duplicates: names equal but for case, accents, punctuation, spaces, a last s, or one letter added,
 * dropped or changed (“Harbour”, “Harbor”, “harbours”). Returns the others by slug; a slug without any is absent.
 */
export function probableDuplicates(all: readonly Named[]): Map<string, Named[]> {
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

/**
 * Letters of a name, and each variant with one letter left out: two names that share a variant are one letter apart.
 */
function partsOf(name: string): Set<string> {
  const bare = slugify(name).replaceAll('-', '').replace(/s$/, '')
  // A different year is a different name.
  if (bare.length < SHORTEST || /\d/.test(bare)) return new Set([bare])
  return new Set([bare, ...Array.from(bare, (_, n) => bare.slice(0, n) + bare.slice(n + 1))])
}
