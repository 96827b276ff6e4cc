import type { ImportMap, MappedTerm } from '#domain/import/plan/import-map.ts'
import type { ArchiveFacts, ArchiveTermFacts } from '#domain/import/stage/archive-facts.ts'
import { freeName, slugFrom } from '#domain/import/stage/term-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

export type TermRole = {
  to: 'section' | 'topic' | 'drop'
  slug: string
  name: string
  /** Slug of the section above. */
  parent: string | null
  description: string
}

const DEFAULT_SECTION = 'News'
/** Sections of a system that has only tags: more would be no sections. */
const MOST_SECTIONS_OF_TAGS = 30
const UNSORTED = /^(?:uncategori[sz]ed|allgemein|non-classe|sin-categoria|sem-categoria|ukategorisert|okategoriserade)$/

/** The section of stories that have no other. */
export function defaultSection(map: ImportMap): { slug: string; name: string } {
  const name = map.default_section?.name ?? DEFAULT_SECTION
  return { name, slug: map.default_section?.slug ?? slugify(name, 'section') }
}

/**
 * Decides what each term of an export becomes, by its id. A category becomes a section, below that of its own parent; sections
 * are one level deep, so one further down comes below the topmost. A tag becomes a topic; in systems without categories,
 * one that is the first of its stories more often than not becomes a section. The map says otherwise by the term's slug.
 */
export function termRoles(facts: Pick<ArchiveFacts, 'terms'>, map: ImportMap): Map<string, TermRole> {
  const roles = new Map<string, TermRole>()
  const taken = {
    section: new Map<string, string>(),
    topic: new Map<string, string>(),
    drop: new Map<string, string>(),
  }
  const byTag = facts.terms.some((one) => one.taxonomy === 'category' && one.uses > 0) ? new Set() : sectionTags(facts)
  for (const term of facts.terms) {
    const mapped = mappedTerm(term, map)
    const to = mapped?.to ?? (byTag.has(term.id) ? 'section' : defaultOf(term))
    const own = term.name || term.slug
    const name = mapped?.name ?? own
    const wanted = mapped?.slug ?? slugFrom('term', name === own ? term.slug : slugify(name, ''), name, to)
    // Two terms that the map gives one name are one; others that would have one slug stay two.
    const slug = freeName(wanted, (free) => (taken[to].get(free) ?? name) === name)
    taken[to].set(slug, name)
    roles.set(term.id, { to, slug, name, parent: mapped?.parent ?? null, description: term.description })
  }
  for (const term of facts.terms) {
    const role = roles.get(term.id)
    if (role?.to === 'section' && mappedTerm(term, map)?.parent === undefined) role.parent = topOf(term, facts, roles)
  }
  return roles
}

export const mappedTerm = (term: ArchiveTermFacts, map: ImportMap): MappedTerm | undefined =>
  (term.taxonomy === 'category' ? map.categories : map.tags)?.[term.slug]

const defaultOf = ({ taxonomy, slug }: ArchiveTermFacts): TermRole['to'] =>
  taxonomy === 'tag' ? 'topic' : UNSORTED.test(slug) ? 'drop' : 'section'

function sectionTags({ terms }: Pick<ArchiveFacts, 'terms'>): Set<unknown> {
  const leading = terms.filter((one) => one.firsts > 0 && one.firsts * 2 >= one.uses)
  const used = leading.toSorted((one, other) => other.firsts - one.firsts)
  return new Set(used.slice(0, MOST_SECTIONS_OF_TAGS).map((one) => one.id))
}

/** Slug of the topmost term above that is a section; null for none. */
function topOf(
  term: ArchiveTermFacts,
  { terms }: Pick<ArchiveFacts, 'terms'>,
  roles: ReadonlyMap<string, TermRole>,
): string | null {
  const byId = new Map(terms.map((one) => [one.id, one]))
  const own = roles.get(term.id)?.slug
  const seen = new Set([term.id])
  let top: string | null = null
  for (let at = term.parent; at !== null && !seen.has(at); at = byId.get(at)?.parent ?? null) {
    seen.add(at)
    const role = roles.get(at)
    if (role?.to === 'section' && role.slug !== own) top = role.slug
  }
  return top
}
