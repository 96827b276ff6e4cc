import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { apiPages, apiQuery, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import type { LinkedFrom, LinkView, Orphan, OrphanKind, OutgoingLinks } from '#domain/article/links/link-views.ts'
import { suffixOf } from '#domain/document/blocks/href.ts'

type Suggestions = { items: LinkSuggestion[] }
type Addresses = { items: { path: string; kind: 'page' | 'moved' | 'withdrawn' | 'nothing' }[] }
const MINUTE_MS = 60_000
/** Longest words that are searched for. */
const LONGEST = 200

export const linkQueries = {
  outgoingLists: ['links', 'outgoing'] as const,
  /** Outgoing addresses by host. */
  outgoing: (view: LinkView, q: string) =>
    apiPages<OutgoingLinks>(['links', 'outgoing', view, q], withQuery('/api/outgoing-links', { view, q }), {
      refetchInterval: 15_000,
      placeholderData: (before) => before,
    }),
  orphans: (kind: OrphanKind) =>
    apiPages<DeskPage<Orphan>>(['links', 'orphans', kind], withQuery('/api/orphans', { kind })),
  /** The public stories that link to a story. */
  linkedFrom: (story: number) =>
    apiQuery<LinkedFrom>(['links', 'linkedFrom', story], `/api/articles/${story}/linked-from`, {
      enabled: story > 0,
      staleTime: MINUTE_MS,
    }),
  /** The pages for words, or the page at a path, whose query and fragment it keeps. */
  suggestions: (q: string, story?: number) =>
    queryOptions({
      queryKey: ['links', 'suggestions', q, story],
      queryFn: () => pagesFor(q, story),
      staleTime: 10_000,
    }),
  /** Public stories on topics, `a,b`, other than this one. */
  onTopics: (slugs: string, story: number) =>
    apiQuery<Suggestions>(
      ['links', 'onTopics', slugs, story],
      withQuery('/api/link-suggestions', { topics: slugs, ...(story > 0 && { story: String(story) }) }),
      { enabled: slugs !== '', staleTime: MINUTE_MS },
    ),
  /** The kind of page at each path of the paper; one path a line. */
  addresses: (paths: string) =>
    apiQuery<Addresses>(['links', 'addresses', paths], withQuery('/api/addresses', { paths }), {
      enabled: paths !== '',
      staleTime: MINUTE_MS,
      retry: false,
    }),
}

/** Reads the pages for words, or the page at a path, whose query and fragment it keeps. */
export async function pagesFor(q: string, story?: number): Promise<Suggestions> {
  const words = q.startsWith('/') ? q : q.slice(0, LONGEST)
  const asked = { q: words, ...(story && { story: String(story) }) }
  const { items } = await api.get<Suggestions>(withQuery('/api/link-suggestions', asked))
  return { items: items.map((page) => ({ ...page, path: page.path + suffixOf(q) })) }
}
