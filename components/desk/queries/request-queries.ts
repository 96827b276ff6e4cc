import { apiPages, apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { RequestRow, RequestRules, RequestView } from '#domain/requests/request-views.ts'

const POLL_MS = 60_000

export const requestQueries = {
  all: ['requests'] as const,
  list: () => apiPages<DeskPage<RequestRow>>(['requests', 'list'], '/api/requests', { refetchInterval: POLL_MS }),
  one: (id: number) => apiQuery<RequestView>(['requests', 'one', id], `/api/requests/${id}`),
  rules: () => apiQuery<RequestRules>(['requests', 'rules'], '/api/requests/rules'),
}
