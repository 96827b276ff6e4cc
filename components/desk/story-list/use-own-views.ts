import { useQuery } from '@tanstack/react-query'
import { ownViewQueries } from '#components/desk/queries/own-view-queries.ts'
import type { OwnView } from '#domain/article/lists/own-view.ts'
import { type ListFilters, listQuery } from '#domain/article/lists/story-list-address.ts'

/** The views of the list that the signed-in person named. */
export const useOwnViews = (): OwnView[] => useQuery(ownViewQueries.list()).data?.items ?? []

/** The named view that shows just this list, or null. */
export const ownViewOf = (views: readonly OwnView[], filters: ListFilters): OwnView | null =>
  views.find(({ query }) => query === listQuery(filters)) ?? null
