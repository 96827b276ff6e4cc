import type { ImportMap, MappedTerm } from '#domain/import/plan/import-map.ts'
import type { ArchiveFacts, ArchiveTermFacts } from '#domain/import/stage/archive-facts.ts'
import { freeName, slugFrom } from '#domain/import/stage/term-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

export type TermRole = {
  to: 'section' | 'topic' | 'author' | 'drop'
  slug: string
  /** Its slug in the export, where a story or page has that address; absent otherwise. */
  wanted?: string
  name: string
  /** Slug of the section above. Stories of a topic stand in that section too. */
  parent: string | null
  description: string
}

const DEFAULT_SECTION = 'News'
/** Sections by default: no menu holds more. */
const MOST_SECTIONS = 12
const UNSORTED = /^(?:uncategori[sz]ed|allgemein|non-classe|sin-categoria|sem-categoria|ukategorisert|okategoriserade)$/

/** The section of stories that have no other. `hasStory` as for `termRoles`. */
export function defaultSection(
  map: ImportMap,
  hasStory: (path: string) => boolean = () => false,
): { slug: string; name: string; wanted?: string } {
  const name = map.default_section?.name ?? DEFAULT_SECTION
  const wanted = map.default_section?.slug ?? slugify(name, 'section')
  const slug = sectionSlug(wanted, hasStory, () => true)
  const natural = slugify(name, 'section')
  return hasStory(`/${natural}`) ? { name, slug, wanted: natural } : { name, slug }
}

/**
 * Decides what each term of an export becomes, by its id. The twelve largest categories become sections, those below
 * others below the topmost, because sections are one level deep; the others become topics. A tag or a term of another
 * taxonomy becomes a topic; in systems without categories, the twelve tags that are most often the first of their stories
 * become sections. The map says otherwise. `hasStory` tells whether a path is the old address of a story or page, which
 * no section takes.
 */
export function termRoles(
  facts: Pick<ArchiveFacts, 'terms'>,
  map: ImportMap,
  hasStory: (path: string) => boolean = () => false,
): Map<string, TermRole> {
  const roles = new Map<string, TermRole>()
  const taken = {
    section: new Map<string, string>(),
    topic: new Map<string, string>(),
    author: new Map<string, string>(),
    drop: new Map<string, string>(),
  }
  const hasCategories = facts.terms.some((one) => one.taxonomy === 'category' && one.uses > 0)
  const sections = hasCategories ? largestCategories(facts) : sectionTags(facts)
  for (const term of facts.terms) {
    const mapped = mappedTerm(term, map)
    const to = mapped?.to ?? defaultOf(term, sections, map)
    const own = term.name || term.slug
    const name = mapped?.name ?? own
    const wanted = mapped?.slug ?? slugFrom('term', name === own ? term.slug : slugify(name, ''), name, to)
    // Two terms that the map gives one name are one; others that would have one slug stay two.
    const isFree = (free: string) => (taken[to].get(free) ?? name) === name
    const slug = to === 'section' ? sectionSlug(wanted, hasStory, isFree) : freeName(wanted, isFree)
    taken[to].set(slug, name)
    const role: TermRole = { to, slug, name, parent: mapped?.parent ?? null, description: term.description }
    const natural = slugFrom('term', term.slug, own, to)
    roles.set(term.id, to === 'section' && hasStory(`/${natural}`) ? { ...role, wanted: natural } : role)
  }
  for (const term of facts.terms) {
    const role = roles.get(term.id)
    const isBelow = role?.to === 'section' || (role?.to === 'topic' && term.taxonomy === 'category')
    if (isBelow && mappedTerm(term, map)?.parent === undefined) role.parent = topOf(term, facts, roles)
  }
  return roles
}

export const mappedTerm = (term: ArchiveTermFacts, map: ImportMap): MappedTerm | undefined =>
  term.taxonomy === 'category'
    ? map.categories?.[term.slug]
    : term.taxonomy === 'tag'
      ? map.tags?.[term.slug]
      : undefined

/** A slug for a section that no story or page has as its old address: `china`, else `china-section`. */
function sectionSlug(wanted: string, hasStory: (path: string) => boolean, isFree: (slug: string) => boolean): string {
  const own = hasStory(`/${wanted}`) ? `${wanted}-section` : wanted
  return freeName(own, (free) => isFree(free) && !hasStory(`/${free}`))
}

function defaultOf(
  { id, taxonomy, slug }: ArchiveTermFacts,
  sections: ReadonlySet<string>,
  { taxonomies = {} }: ImportMap,
): TermRole['to'] {
  if (taxonomy !== 'category' && taxonomy !== 'tag') return taxonomies[taxonomy] ?? 'topic'
  if (taxonomy === 'category' && UNSORTED.test(slug)) return 'drop'
  return sections.has(id) ? 'section' : 'topic'
}

/** The largest categories, each with the stories of those below it, and so never without the one above. */
function largestCategories({ terms }: Pick<ArchiveFacts, 'terms'>): Set<string> {
  const all = terms.filter(({ taxonomy, slug }) => taxonomy === 'category' && !UNSORTED.test(slug))
  const byId = new Map(all.map((one) => [one.id, one]))
  const sizes = new Map(all.map(({ id }) => [id, 0]))
  const depths = new Map<string, number>()
  for (const { id, uses } of all) {
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at); at = byId.get(at)?.parent ?? null) {
      seen.add(at)
      sizes.set(at, (sizes.get(at) ?? 0) + uses)
    }
    depths.set(id, seen.size)
  }
  const size = ({ id }: ArchiveTermFacts) => sizes.get(id) ?? 0
  const depth = ({ id }: ArchiveTermFacts) => depths.get(id) ?? 0
  const largest = all.toSorted((one, other) => size(other) - size(one) || depth(one) - depth(other))
  return new Set(largest.slice(0, MOST_SECTIONS).map(({ id }) => id))
}

function sectionTags({ terms }: Pick<ArchiveFacts, 'terms'>): Set<string> {
  const leading = terms.filter((one) => one.taxonomy === 'tag' && one.firsts > 0 && one.firsts * 2 >= one.uses)
  const used = leading.toSorted((one, other) => other.firsts - one.firsts)
  return new Set(used.slice(0, MOST_SECTIONS).map((one) => one.id))
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
