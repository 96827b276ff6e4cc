import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor, withQuery } from '#components/desk/queries/by-cursor.ts'
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
    infiniteQueryOptions({
      queryKey: ['links', 'outgoing', view, q],
      queryFn: ({ pageParam }) => api.get<OutgoingLinks>(withCursor('/api/outgoing-links', { view, q }, pageParam)),
      ...byCursor,
      refetchInterval: 15_000,
      placeholderData: (before) => before,
    }),
  orphans: (kind: OrphanKind) =>
    infiniteQueryOptions({
      queryKey: ['links', 'orphans', kind],
      queryFn: ({ pageParam }) => api.get<DeskPage<Orphan>>(withCursor('/api/orphans', { kind }, pageParam)),
      ...byCursor,
    }),
  /** The public stories that link to a story. */
  linkedFrom: (story: number) =>
    queryOptions({
      queryKey: ['links', 'linkedFrom', story],
      queryFn: () => api.get<LinkedFrom>(`/api/articles/${story}/linked-from`),
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
    queryOptions({
      queryKey: ['links', 'onTopics', slugs, story],
      queryFn: () =>
        api.get<Suggestions>(
          withQuery('/api/link-suggestions', { topics: slugs, ...(story > 0 && { story: String(story) }) }),
        ),
      enabled: slugs !== '',
      staleTime: MINUTE_MS,
    }),
  /** The kind of page at each path of the paper; one path a line. */
  addresses: (paths: string) =>
    queryOptions({
      queryKey: ['links', 'addresses', paths],
      queryFn: () => api.get<Addresses>(withQuery('/api/addresses', { paths })),
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
