import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { ownViewQueries } from '#components/desk/queries/own-view-queries.ts'
import type { OwnView } from '#domain/article/lists/own-view.ts'
import { type ListFilters, listQuery } from '#domain/article/lists/story-list-address.ts'

const NONE: OwnView[] = []

/** The views of the list that the signed-in person named. */
export function useOwnViews(): OwnView[] {
  const { data } = useQuery(ownViewQueries.list())
  return data?.items ?? NONE
}

/** The named view that shows just this list, or null. */
export const ownViewOf = (views: readonly OwnView[], filters: ListFilters): OwnView | null =>
  views.find(({ query }) => query === listQuery(filters)) ?? null

/** Keeps a view under a name, or removes one. */
export function useChangeOwnViews() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ name, query }: { name: string; query: string | null }) =>
      query === null
        ? api.send('DELETE', '/api/me/views', { name })
        : api.send('PUT', '/api/me/views', { name, query }),
    onSettled: () => client.invalidateQueries({ queryKey: ownViewQueries.list().queryKey }),
  })
}
