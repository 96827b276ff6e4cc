import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import type { TaxonomyNames } from '#db/import/decide/taxonomy-names.ts'
import { TERM_BY_ID, TERMS } from '#db/import/decide/terms-by-key.ts'
import { merged } from '#db/schema/tables.ts'
import { nameKey } from '#domain/text/name-key.ts'

type Kind = 'authors' | 'sections'
const NOUNS = { authors: 'author', sections: 'section' } as const

/**
 * Bylines and sections here that a slug or name of a record may mean: by slug, by the id of the import, by name, and
 * what one of those was merged into. Reads each list once.
 */
export function termCandidates(db: Readable, names: TaxonomyNames) {
  const lists = new Map<Kind, Map<string, Set<number>>>()
  const cache = new Map<string, Set<number>>()

  function listOf(kind: Kind): Map<string, Set<number>> {
    const known = lists.get(kind)
    if (known) return known
    const list = new Map<string, Set<number>>()
    const add = (key: string | null, id: number) => {
      if (key !== null) list.set(key, (list.get(key) ?? new Set()).add(id))
    }
    for (const { id, slug, name, importId } of TERMS[NOUNS[kind]].all(db))
      for (const key of [`slug ${slug}`, `name ${nameKey(name)}`, importId && `import ${importId}`]) add(key, id)
    const away = db.select().from(merged).where(eq(merged.noun, NOUNS[kind])).all()
    for (const { slug, name, intoId } of away)
      for (const key of [`slug ${slug}`, name && `name ${nameKey(name)}`]) add(key, intoId)
    lists.set(kind, list)
    return list
  }

  function idsFor(kind: Kind, given: string): Set<number> {
    const cached = cache.get(`${kind} ${given}`)
    if (cached) return cached
    const list = listOf(kind)
    const named = names(kind, given)
    const ids = [`slug ${given}`, `slug ${named.id}`, `import ${given}`, `import ${named.id}`]
    const keys = [...ids, `name ${nameKey(given)}`, `name ${nameKey(named.name)}`]
    const found = new Set(keys.flatMap((key) => [...(list.get(key) ?? [])]))
    cache.set(`${kind} ${given}`, found)
    return found
  }

  return {
    /** True where `stored` are the ones that a record names, in its order, each once. */
    isSame(kind: Kind, given: readonly string[], stored: readonly number[]): boolean {
      let at = 0
      const seen = new Set<number>()
      for (const one of given) {
        const ids = idsFor(kind, one)
        const id = stored[at]
        if (id !== undefined && ids.has(id)) {
          seen.add(id)
          at++
        } else if (![...ids].some((again) => seen.has(again))) return false
      }
      return at === stored.length
    },
    nameOf: (kind: Kind, id: number): string => TERM_BY_ID[NOUNS[kind]].get(db, { id })?.name ?? `#${id}`,
    nameGiven: (kind: Kind, given: string): string => names(kind, given).name,
  }
}
