import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { DeskPageCopy, DeskPageItem, PageRevision } from '#domain/paper/page-fields.ts'

export const standingPageQueries = {
  list: () => apiQuery<DeskPage<DeskPageItem>>(['standing-pages', 'list'], '/api/pages'),
  /** One page for its editor; while it is open it is not read again, which would overwrite edits. */
  one: (id: string) =>
    apiQuery<{ page: DeskPageCopy }>(['standing-pages', 'one', id], `/api/pages/${id}`, {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      refetchOnReconnect: false,
      refetchOnWindowFocus: false,
    }),
  revisions: (id: number) =>
    apiQuery<{ items: PageRevision[] }>(['standing-pages', 'revisions', id], `/api/pages/${id}/revisions`),
}
