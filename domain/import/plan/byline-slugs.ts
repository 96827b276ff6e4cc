import type { ArchiveStory } from '#domain/import/archive-item.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { TermRole } from '#domain/import/plan/term-roles.ts'
import type { ArchiveAuthorFacts, ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { freeName, slugFrom } from '#domain/import/stage/term-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

export type Byline = { slug: string; name: string; bio: string }

export const authorKey = ({ slug, id }: ArchiveAuthorFacts): string => slug || id

/** Id of the byline that a term of a taxonomy of authors is. */
const idOfTerm = (id: string): string => `term ${id}`

/** Ids of the bylines of a story: the terms of a taxonomy of authors, else its authors. */
export function bylineIds(
  { authors, otherTerms = [] }: Pick<ArchiveStory, 'authors' | 'otherTerms'>,
  roles: ReadonlyMap<string, TermRole>,
): string[] {
  const named = otherTerms.filter((id) => roles.get(id)?.to === 'author')
  return named.length > 0 ? named.map(idOfTerm) : authors
}

/**
 * The byline of each author, and of each term of a taxonomy of authors, by id; none for those that the map drops. Authors
 * that the map gives one name share a byline, as do a term and an author of one name; others stay apart.
 */
export function bylineSlugs(
  { authors, terms = [] }: Pick<ArchiveFacts, 'authors'> & Partial<Pick<ArchiveFacts, 'terms'>>,
  map: ImportMap,
): Map<string, Byline> {
  const bylines = new Map<string, Byline>()
  const taken = new Map<string, string>()
  const named = terms.filter(({ taxonomy }) => map.taxonomies?.[taxonomy] === 'author')
  const ofTerms = named.map((term) => ({ ...term, id: idOfTerm(term.id), bio: term.description }))
  for (const author of [...authors, ...ofTerms]) {
    const mapped = map.authors?.[authorKey(author)]
    if (mapped?.drop === true) continue
    const own = author.name.trim() || author.slug || author.id
    const name = mapped?.name ?? own
    const known = ofTerms.length > 0 && [...bylines.values()].find((one) => one.name === name)
    if (known) {
      bylines.set(author.id, known)
      continue
    }
    const wanted = slugFrom('term', name === own ? author.slug : slugify(name, ''), name, 'author')
    const slug = freeName(wanted, (free) => (taken.get(free) ?? name) === name)
    taken.set(slug, name)
    bylines.set(author.id, { slug, name, bio: author.bio })
  }
  return bylines
}
