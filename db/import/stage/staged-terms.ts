import type { Db } from '#db/engine/open.ts'
import { type StagedTermKind, termPath } from '#db/import/stage/term-paths.ts'
import { type Byline, bylineIds, bylineSlugs } from '#domain/import/plan/byline-slugs.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { defaultSection, type TermRole, termRoles } from '#domain/import/plan/term-roles.ts'
import type { ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { authorAddresses, termAddresses } from '#domain/import/stage/list-addresses.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

export type StagedTerms = ReturnType<typeof stagedTerms>
export type TermAddress = { key: string; kind: StagedTermKind; slug: string; path: string }

/**
 * Sections, topics and bylines of a batch by the map, and which of them its records use. `hasStory` tells whether a path is
 * the old address of a story or page.
 */
export function stagedTerms(db: Db, facts: ArchiveFacts, map: ImportMap, hasStory: (path: string) => boolean) {
  const roles = termRoles(facts, map, hasStory)
  const bylines = bylineSlugs(facts, map)
  const section = defaultSection(map, hasStory)
  const names = sectionNames(roles, section)
  const used = { sections: new Set<string>(), tags: new Set<string>(), authors: new Set<string>() }
  const parents = new Map([...roles.values()].filter(({ to }) => to === 'section').map((one) => [one.slug, one.parent]))

  return {
    roles,
    section,
    bylineSlugs: new Map([...bylines].map(([id, { slug }]) => [id, slug])),
    /** Notes what a record names, so that nothing else is made. */
    use(record: Record<string, unknown>): void {
      for (const kind of ['sections', 'tags', 'authors'] as const) {
        const list = record[kind]
        if (Array.isArray(list)) for (const slug of list) used[kind].add(String(slug))
      }
      for (const slug of used.sections) {
        const parent = parents.get(slug)
        if (parent) used.sections.add(parent)
      }
    },
    /** Contents of `taxonomy.json`: what records name, and the sections above. */
    taxonomy() {
      const topics = uniqueBy([...roles.values()].filter(({ to }) => to === 'topic'))
      return {
        sections: names.filter(({ slug }) => used.sections.has(slug)),
        tags: topics.filter(({ slug }) => used.tags.has(slug)).map(({ slug, name }) => ({ slug, name })),
        authors: uniqueBy([...bylines.values()]).filter(({ slug }) => used.authors.has(slug)),
      }
    },
    /** Old addresses of lists, and where they lead. */
    addresses(): TermAddress[] {
      return addressesOf(db, facts, map, { roles, bylines })
    },
    isUsed: (kind: StagedTermKind, slug: string): boolean =>
      used[kind === 'section' ? 'sections' : kind === 'topic' ? 'tags' : 'authors'].has(slug),
  }
}

function sectionNames(roles: ReadonlyMap<string, TermRole>, section: ReturnType<typeof defaultSection>) {
  const own = [...roles.values()].filter(({ to }) => to === 'section')
  const all = uniqueBy([...own, { ...section, parent: null, description: '' }])
  return all.map(({ slug, name, wanted, parent, description }) => ({
    slug,
    name,
    // Only the plan reads it.
    ...(wanted !== undefined && { wanted }),
    ...(parent !== null && { parent }),
    ...(description !== '' && { description }),
  }))
}

function addressesOf(
  db: Db,
  facts: ArchiveFacts,
  map: ImportMap,
  { roles, bylines }: { roles: ReadonlyMap<string, TermRole>; bylines: ReadonlyMap<string, Byline> },
): TermAddress[] {
  const lists: TermAddress[] = []
  const used = slugsInUse(facts, roles)
  const add = (addresses: string[], kind: StagedTermKind, term: { slug: string; name: string }) => {
    const path = addresses.length > 0 ? termPath(db, kind, term) : ''
    for (const key of addresses.map(oldAddressKey)) if (key !== null) lists.push({ key, kind, slug: term.slug, path })
  }
  for (const term of facts.terms) {
    const role = roles.get(term.id)
    if (!role || role.to === 'drop' || !used.has(`${role.to} ${role.slug}`)) continue
    const [named] = role.to === 'author' ? bylineIds({ authors: [], otherTerms: [term.id] }, roles) : []
    add(termAddresses(term, facts, map), role.to, named === undefined ? role : (bylines.get(named) ?? role))
  }
  for (const author of facts.authors) {
    const byline = bylines.get(author.id)
    if (byline && author.uses > 0) add(authorAddresses(author, facts, map), 'author', byline)
  }
  return lists
}

/** Sections and topics that a story of the export has, and the sections above: only these are made. */
function slugsInUse({ terms }: ArchiveFacts, roles: ReadonlyMap<string, TermRole>): Set<string> {
  const used = terms.flatMap(({ id, uses }) => (uses > 0 ? (roles.get(id) ?? []) : []))
  return new Set(used.flatMap(({ to, slug, parent }) => [`${to} ${slug}`, ...(parent ? [`section ${parent}`] : [])]))
}

const uniqueBy = <T extends { slug: string }>(list: T[]): T[] =>
  [...new Map(list.toReversed().map((one) => [one.slug, one])).values()].toReversed()
