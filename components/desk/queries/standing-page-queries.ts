import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { DeskPageCopy, DeskPageItem, PageRevision } from '#domain/paper/page-fields.ts'

export const standingPageQueries = {
  list: () =>
    queryOptions({
      queryKey: ['standing-pages', 'list'],
      queryFn: () => api.get<DeskPage<DeskPageItem>>('/api/pages'),
    }),
  /** One page for its editor; while it is open it is not read again, which would overwrite edits. */
  one: (id: string) =>
    queryOptions({
      queryKey: ['standing-pages', 'one', id],
      queryFn: () => api.get<{ page: DeskPageCopy }>(`/api/pages/${id}`),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    }),
  revisions: (id: number) =>
    queryOptions({
      queryKey: ['standing-pages', 'revisions', id],
      queryFn: () => api.get<{ items: PageRevision[] }>(`/api/pages/${id}/revisions`),
    }),
}
