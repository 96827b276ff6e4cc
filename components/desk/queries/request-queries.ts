import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { RequestRow, RequestRules, RequestView } from '#domain/requests/request-views.ts'

const POLL_MS = 60_000

export const requestQueries = {
  all: ['requests'] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ['requests', 'list'],
      queryFn: ({ pageParam }) => api.get<DeskPage<RequestRow>>(withCursor('/api/requests', {}, pageParam)),
      ...byCursor,
      refetchInterval: POLL_MS,
    }),
  one: (id: number) =>
    queryOptions({ queryKey: ['requests', 'one', id], queryFn: () => api.get<RequestView>(`/api/requests/${id}`) }),
  rules: () =>
    queryOptions({ queryKey: ['requests', 'rules'], queryFn: () => api.get<RequestRules>('/api/requests/rules') }),
}
