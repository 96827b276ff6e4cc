import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { viewParams } from '#components/desk/story-list/list-views.ts'
import type { DeskListItem, DeskPage, DeskSection } from '#domain/article/desk-views.ts'
import type { ListFilters, ListView } from '#domain/article/story-list-address.ts'

const HAND_VIEWS: ListView[] = ['today', 'mine', 'all']

function addressOf({ view, whose, sort, ...narrowing }: ListFilters, more: Record<string, string>): string {
  const order = sort === 'changed' ? '' : sort
  const asked: Record<string, string> = { ...narrowing, ...viewParams({ view, whose }), sort: order, ...more }
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  return `/api/articles${query.size > 0 ? `?${query}` : ''}`
}

/** Reads the list page after page. */
export function useStories(filters: ListFilters, isAsked = true) {
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
export function useLateStories(filters: ListFilters) {
  return useQuery({
    queryKey: ['articles', 'late', filters],
    queryFn: () => api.get<DeskPage<DeskListItem>>(addressOf(filters, { view: 'needs-a-hand' })),
    refetchInterval: 30_000,
    // Placeholder data only from the same view: stories that need attention in another view do not belong here.
    placeholderData: (before, query) =>
      (query?.queryKey[2] as ListFilters | undefined)?.view === filters.view ? before : undefined,
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
