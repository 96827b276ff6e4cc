import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { OwnView } from '#domain/article/lists/own-view.ts'

const A_MINUTE_MS = 60_000

export const ownViewQueries = {
  /** The views of the list that the signed-in person named. */
  list: () => apiQuery<{ items: OwnView[] }>(['own-views', 'list'], '/api/me/views', { staleTime: A_MINUTE_MS }),
}
