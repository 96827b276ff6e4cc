import { everySection } from '#domain/paper/every-section.ts'
import type { FeedKind } from '#domain/paper/settings.ts'
import { authorPath, sectionPath, sourcePath, topicPath } from '#domain/urls/paths.ts'
import type { FedLists, NamedTerm, SiteView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Lists of a kind, each with the path of its feeds. Without a title, the group has a single feed. */
export type FeedGroup = { kind: FeedKind; title: string; feeds: { name: string; path: string }[] }

/** Every list with feeds, grouped by kind, with names sorted by the rules of the paper's language. */
export function feedGroups(site: SiteView, lists: FedLists, { words }: Speech): FeedGroup[] {
  const { compare } = new Intl.Collator(site.language)
  const of = (terms: NamedTerm[], path: (slug: string) => string) =>
    terms.map(({ slug, name }) => ({ name, path: path(slug) }))
  const sorted = (terms: NamedTerm[]) => terms.toSorted((a, b) => compare(a.name, b.name) || compare(a.slug, b.slug))
  const groups: FeedGroup[] = [
    { kind: 'paper', title: '', feeds: [{ name: words.wholePaper, path: '/' }] },
    { kind: 'sections', title: words.sections, feeds: of(everySection(site), sectionPath) },
    { kind: 'topics', title: words.topics, feeds: of(sorted(lists.topics), topicPath) },
    { kind: 'authors', title: words.authors, feeds: of(sorted(lists.authors), authorPath) },
    { kind: 'sources', title: words.sources, feeds: of(sorted(lists.sources), sourcePath) },
    { kind: 'corrections', title: '', feeds: [{ name: words.corrections, path: '/corrections' }] },
  ]
  return groups.filter(({ kind, feeds }) => site.feeds[kind] && feeds.length > 0)
}
