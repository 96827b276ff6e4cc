import { apiPages, apiQuery, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskListItem, DeskPage, DeskSource } from '#domain/article/desk-views.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

export const sourceQueries = {
  all: ['sources'] as const,
  /** The sources whose name contains `q`. */
  list: (q: string) =>
    apiPages<DeskPage<DeskSource>>(['sources', 'list', q], withQuery('/api/sources', { q }), {
      placeholderData: (before) => before,
    }),
  one: (id: number) => apiQuery<SourceDetail>(['sources', 'one', id], `/api/sources/${id}`),
  /** The stories of a source, last changed first. */
  stories: (slug: string) =>
    apiPages<DeskPage<DeskListItem>>(['sources', 'stories', slug], withQuery('/api/articles', { source: slug })),
  /** The first page of sources with a name, for the terms of the one that was just chosen. */
  named: (name: string) =>
    apiQuery<DeskPage<DeskSource>>(['sources', 'named', name], withQuery('/api/sources', { q: name }), {
      retry: false,
    }),
}
