import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor, withQuery } from '#components/desk/queries/by-cursor.ts'
import type { DeskListItem, DeskPage, DeskSource } from '#domain/article/desk-views.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

export const sourceQueries = {
  all: ['sources'] as const,
  /** The sources whose name contains `q`. */
  list: (q: string) =>
    infiniteQueryOptions({
      queryKey: ['sources', 'list', q],
      queryFn: ({ pageParam }) => api.get<DeskPage<DeskSource>>(withCursor('/api/sources', { q }, pageParam)),
      ...byCursor,
      placeholderData: (before) => before,
    }),
  one: (id: number) =>
    queryOptions({ queryKey: ['sources', 'one', id], queryFn: () => api.get<SourceDetail>(`/api/sources/${id}`) }),
  /** The stories of a source, last changed first. */
  stories: (slug: string) =>
    infiniteQueryOptions({
      queryKey: ['sources', 'stories', slug],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<DeskListItem>>(withCursor('/api/articles', { source: slug }, pageParam)),
      ...byCursor,
    }),
  /** The first page of sources with a name, for the terms of the one that was just chosen. */
  named: (name: string) =>
    queryOptions({
      queryKey: ['sources', 'named', name],
      queryFn: () => api.get<DeskPage<DeskSource>>(withQuery('/api/sources', { q: name })),
      retry: false,
    }),
}
