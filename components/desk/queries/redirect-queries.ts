import { apiPages, apiQuery, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { NotFoundView, RedirectFilter, RedirectSuggestion, RedirectView } from '#domain/urls/redirect-views.ts'

export const redirectQueries = {
  all: ['redirects'] as const,
  /** Redirects by path. */
  list: (filter: RedirectFilter, q: string) =>
    apiPages<DeskPage<RedirectView>>(['redirects', 'list', filter, q], withQuery('/api/redirects', { filter, q }), {
      placeholderData: (before) => before,
    }),
  /** The paths that were not found, the most asked first. */
  notFound: () =>
    apiPages<DeskPage<NotFoundView>>(['redirects', 'notFound'], '/api/not-found', { refetchInterval: 60_000 }),
  /** Pages whose addresses are like an old one; none while there is no address. */
  suggestions: (path: string) =>
    apiQuery<{ items: RedirectSuggestion[] }>(
      ['redirects', 'suggestions', path],
      withQuery('/api/redirects/suggestions', { path }),
      { enabled: path !== '', staleTime: 60_000 },
    ),
}
