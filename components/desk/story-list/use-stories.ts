import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { ViewKey } from '#components/desk/story-list/list-views.ts'
import { viewNamed } from '#components/desk/story-list/list-views.ts'
import type { DeskListItem, DeskPage, DeskSection } from '#domain/article/desk-views.ts'

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

function addressOf({ view, ...narrowing }: Filters, more: Record<string, string>): string {
  const asked: Record<string, string> = { ...narrowing, ...viewNamed(view).ask, ...more }
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return `/api/articles${query.size > 0 ? `?${query}` : ''}`
}

/** Reads the list page after page, last changed first. */
export function useStories(filters: Filters, isAsked = true) {
  return useInfiniteQuery({
    queryKey: ['articles', filters],
    queryFn: ({ pageParam }) => api.get<DeskPage<DeskListItem>>(addressOf(filters, { cursor: pageParam ?? '' })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
    placeholderData: (before) => before,
    enabled: isAsked,
  })
}

/**
 * Reads the stories of a view that need attention, wherever they are in its list; disabled in views of a single state.
 */
export function useLateStories(filters: Filters) {
  return useQuery({
    queryKey: ['articles', 'late', filters],
    queryFn: () => api.get<DeskPage<DeskListItem>>(addressOf(filters, { view: 'needs-a-hand' })),
    refetchInterval: 30_000,
    // Placeholder data only from the same view: stories that need attention in another view do not belong here.
    placeholderData: (before, query) =>
      (query?.queryKey[2] as Filters | undefined)?.view === filters.view ? before : undefined,
    enabled: HAND_VIEWS.includes(filters.view),
  })
}

/** Reads all sections of the paper, which are few enough for one or two pages. */
export function useSections() {
  return useQuery({ queryKey: ['sections'], queryFn: allSections, staleTime: 60_000 })
}

async function allSections(): Promise<DeskSection[]> {
  const sections: DeskSection[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: DeskPage<DeskSection> = await api.get(
      `/api/sections${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
    )
    sections.push(...page.items)
    cursor = page.next
  }
  return sections
}
