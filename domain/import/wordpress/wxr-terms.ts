import type { ArchiveProblem, ArchiveTerm } from '#domain/import/archive-item.ts'
import type { ArchiveIndex, Term } from '#domain/import/wordpress/archive-index.ts'
import { isOfSubjects } from '#domain/import/wordpress/internal-names.ts'
import type { WxrItem } from '#domain/import/wordpress/wxr-item.ts'

/** Categories, tags and terms of other taxonomies of the export. A category that is below itself comes without the one above, and is named. */
export function termsOf(index: ArchiveIndex): (ArchiveTerm | ArchiveProblem)[] {
  return [...index.terms.values()].flatMap((term) => {
    if (!isOfSubjects(term.taxonomy)) return []
    const taxonomy = term.taxonomy === 'post_tag' ? 'tag' : term.taxonomy
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
  const ids = idsOf(item, index, (one) => one === taxonomy)
  return [...new Set(ids.includes(primary) ? [primary, ...ids] : ids)]
}

/** Ids of an item's terms of taxonomies other than categories and tags, in order, each once. */
export const otherTermIdsOf = (item: WxrItem, index: ArchiveIndex): string[] => [
  ...new Set(idsOf(item, index, (one) => one !== 'category' && one !== 'post_tag' && isOfSubjects(one))),
]

const idsOf = ({ terms }: WxrItem, index: ArchiveIndex, isWanted: (taxonomy: string) => boolean): string[] =>
  terms
    .filter(({ taxonomy }) => isWanted(taxonomy))
    .flatMap(({ taxonomy, slug }) => index.terms.get(`${taxonomy} ${slug}`)?.id ?? [])
