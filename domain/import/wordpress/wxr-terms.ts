import type { ArchiveProblem, ArchiveTerm } from '#domain/import/archive-item.ts'
import type { ArchiveIndex, Term } from '#domain/import/wordpress/archive-index.ts'
import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'

const KINDS = new Map([
  ['category', 'category' as const],
  ['post_tag', 'tag' as const],
])

/** Categories and tags of the export. A category that is below itself comes without the one above, and is named. */
export function termsOf(index: ArchiveIndex): (ArchiveTerm | ArchiveProblem)[] {
  return [...index.terms.values()].flatMap((term) => {
    const taxonomy = KINDS.get(term.taxonomy)
    if (!taxonomy) return []
    const { id, slug, name, description } = term
    const isCyclic = isBelowItself(term, index)
    const parent = isCyclic ? null : (parentOf(term, index)?.id ?? null)
    const item: ArchiveTerm = { kind: 'term', taxonomy, id, slug, name, parent, description, link: null }
    const problem = {
      kind: 'problem' as const,
      place: `category ${slug}`,
      what: 'is below itself: it comes without a parent',
    }
    return isCyclic ? [problem, item] : [item]
  })
}

const parentOf = (term: Term, index: ArchiveIndex): Term | undefined =>
  term.parent === '' ? undefined : index.terms.get(`${term.taxonomy} ${term.parent}`)

function isBelowItself(term: Term, index: ArchiveIndex): boolean {
  const seen = new Set<Term>()
  for (let at = parentOf(term, index); at && !seen.has(at); at = parentOf(at, index)) {
    if (at === term) return true
    seen.add(at)
  }
  return false
}

/** Ids of an item's terms of one taxonomy in order, each once, the primary one first. */
export function termIdsOf(
  item: WxrItem,
  taxonomy: 'category' | 'post_tag',
  index: ArchiveIndex,
  primary: string,
): string[] {
  const ids = item.terms
    .filter((term) => term.taxonomy === taxonomy)
    .flatMap(({ slug }) => index.terms.get(`${taxonomy} ${slug}`)?.id ?? [])
  return [...new Set(ids.includes(primary) ? [primary, ...ids] : ids)]
}
