import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import type { ListFilters, ListView } from '#domain/article/lists/story-list-address.ts'

const HAND_VIEWS: ListView[] = ['today', 'mine', 'all']

/** Reads the list page after page. */
export function useStories(filters: ListFilters, isAsked = true) {
  return useInfiniteQuery({ ...storyQueries.list(filters), enabled: isAsked })
}

/**
 * Reads the stories of a view that need attention, wherever they are in its list; disabled in views of a single state.
 */
export function useLateStories(filters: ListFilters) {
  return useQuery({ ...storyQueries.late(filters), enabled: HAND_VIEWS.includes(filters.view) })
}

/** Reads all sections of the paper, which are few enough for one or two pages. */
export function useSections() {
  return useQuery(sectionQueries.every())
}
