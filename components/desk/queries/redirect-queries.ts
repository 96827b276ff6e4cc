import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor, withQuery } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { NotFoundView, RedirectFilter, RedirectSuggestion, RedirectView } from '#domain/urls/redirect-views.ts'

export const redirectQueries = {
  all: ['redirects'] as const,
  /** Redirects by path. */
  list: (filter: RedirectFilter, q: string) =>
    infiniteQueryOptions({
      queryKey: ['redirects', 'list', filter, q],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<RedirectView>>(withCursor('/api/redirects', { filter, q }, pageParam)),
      ...byCursor,
      placeholderData: (before) => before,
    }),
  /** The paths that were not found, the most asked first. */
  notFound: () =>
    infiniteQueryOptions({
      queryKey: ['redirects', 'notFound'],
      queryFn: ({ pageParam }) => api.get<DeskPage<NotFoundView>>(withCursor('/api/not-found', {}, pageParam)),
      ...byCursor,
      refetchInterval: 60_000,
    }),
  /** Pages whose addresses are like an old one; none while there is no address. */
  suggestions: (path: string) =>
    queryOptions({
      queryKey: ['redirects', 'suggestions', path],
      queryFn: () => api.get<{ items: RedirectSuggestion[] }>(withQuery('/api/redirects/suggestions', { path })),
      enabled: path !== '',
      staleTime: 60_000,
    }),
}
