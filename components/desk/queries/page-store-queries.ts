import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

const RUNNING_MS = 2_000
const IDLE_MS = 60_000

export const pageStoreQueries = {
  /** The store of readers’ pages, every two seconds while it is being filled. */
  state: () =>
    queryOptions({
      queryKey: ['page-store', 'state'],
      queryFn: () => api.get<PageStoreView>('/api/page-store'),
      refetchInterval: ({ state }) => (state.data?.store?.fill.state === 'running' ? RUNNING_MS : IDLE_MS),
    }),
}
