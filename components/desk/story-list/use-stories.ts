import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import type { ViewKey } from '#components/desk/story-list/list-views.ts'

/** Filters of a view: words, slugs, and a person's id or `nobody`. Empty fields match everything. */
export type Narrowing = {
  q: string
  section: string
  author: string
  topic: string
  source: string
  assignee: string
}
export type Filters = Narrowing & { view: ViewKey }
export const NO_NARROWING: Narrowing = { q: '', section: '', author: '', topic: '', source: '', assignee: '' }
export const isNarrowed = (filters: Narrowing): boolean =>
  Object.keys(NO_NARROWING).some((name) => filters[name as keyof Narrowing] !== '')

const HAND_VIEWS: ViewKey[] = ['today', 'mine', 'all']

/** Reads the list page after page, last changed first. */
export function useStories(filters: Filters, isAsked = true) {
  return useInfiniteQuery({ ...storyQueries.list(filters), enabled: isAsked })
}

/**
 * Reads the stories of a view that need attention, wherever they are in its list; disabled in views of a single state.
 */
export function useLateStories(filters: Filters) {
  return useQuery({ ...storyQueries.late(filters), enabled: HAND_VIEWS.includes(filters.view) })
}

/** Reads all sections of the paper, which are few enough for one or two pages. */
export function useSections() {
  return useQuery(sectionQueries.every())
}
