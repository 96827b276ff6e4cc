import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ArchiveAuthorFacts, ArchiveFacts, ArchiveTermFacts } from '#domain/import/stage/archive-facts.ts'

/** Beyond this depth, parents are a circle. */
const MAX_DEPTH = 20

/**
 * Old addresses of the page of a term: what the export states; for WordPress, whose exports do not, those that its rules
 * make, with the slugs of the terms above and without.
 */
export function termAddresses(
  term: ArchiveTermFacts,
  { format, terms }: Pick<ArchiveFacts, 'format' | 'terms'>,
  { bases = {} }: ImportMap,
): string[] {
  if (term.link !== null) return [term.link]
  if (format !== 'wordpress' || term.slug === '') return []
  const { taxonomy } = term
  const base =
    taxonomy === 'category' ? (bases.category ?? 'category') : taxonomy === 'tag' ? (bases.tag ?? 'tag') : taxonomy
  const byId = new Map(terms.map((one) => [one.id, one]))
  const slugs = [term.slug]
  for (let at = term.parent; at !== null && slugs.length < MAX_DEPTH; at = byId.get(at)?.parent ?? null)
    slugs.unshift(byId.get(at)?.slug ?? '')
  const paths = [slugs.filter((slug) => slug !== '').join('/'), term.slug]
  return [...new Set(paths)].map((path) => `/${base}/${path}/`)
}

/** Old addresses of the page of an author's stories. */
export function authorAddresses(
  author: ArchiveAuthorFacts,
  { format }: Pick<ArchiveFacts, 'format'>,
  { bases = {} }: ImportMap,
): string[] {
  if (author.link !== null) return [author.link]
  return format === 'wordpress' && author.slug !== '' ? [`/${bases.author ?? 'author'}/${author.slug}/`] : []
}
