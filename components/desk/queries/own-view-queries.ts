import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { OwnView } from '#domain/article/lists/own-view.ts'

const A_MINUTE_MS = 60_000

export const ownViewQueries = {
  /** The views of the list that the signed-in person named. */
  list: () =>
    queryOptions({
      queryKey: ['own-views', 'list'],
      queryFn: () => api.get<{ items: OwnView[] }>('/api/me/views'),
      staleTime: A_MINUTE_MS,
    }),
}
