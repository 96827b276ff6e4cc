import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

const RUNNING_MS = 2_000
const IDLE_MS = 60_000

export const pageStoreQueries = {
  /** The store of readers’ pages, every two seconds while it is being filled. */
  state: () =>
    apiQuery<PageStoreView>(['page-store', 'state'], '/api/page-store', {
      refetchInterval: ({ state }) => (state.data?.store?.fill.state === 'running' ? RUNNING_MS : IDLE_MS),
    }),
}
