import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ArchiveAuthorFacts, ArchiveFacts } from '#domain/import/stage/archive-facts.ts'
import { freeName, slugFrom } from '#domain/import/stage/term-slug.ts'
import { slugify } from '#domain/urls/slug.ts'

export type Byline = { slug: string; name: string; bio: string }

export const authorKey = ({ slug, id }: ArchiveAuthorFacts): string => slug || id

/**
 * The byline of each author, by id; none for those that the map drops. Authors that the map gives one name share a
 * byline; others stay apart.
 */
export function bylineSlugs({ authors }: Pick<ArchiveFacts, 'authors'>, map: ImportMap): Map<string, Byline> {
  const bylines = new Map<string, Byline>()
  const taken = new Map<string, string>()
  for (const author of authors) {
    const mapped = map.authors?.[authorKey(author)]
    if (mapped?.drop === true) continue
    const own = author.name.trim() || author.slug || author.id
    const name = mapped?.name ?? own
    const wanted = slugFrom('term', name === own ? author.slug : slugify(name, ''), name, 'author')
    const slug = freeName(wanted, (free) => (taken.get(free) ?? name) === name)
    taken.set(slug, name)
    bylines.set(author.id, { slug, name, bio: author.bio })
  }
  return bylines
}
