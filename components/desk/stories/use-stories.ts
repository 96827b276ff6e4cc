import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskListItem, DeskPage, DeskSection } from '#domain/article/desk-views.ts'

export type Filters = { q: string; status: string; section: string }

function addressOf(filters: Filters, cursor: string | null): string {
  const query = new URLSearchParams(
    Object.entries({ ...filters, cursor: cursor ?? '' }).filter(([, value]) => value !== ''),
  )
  return `/api/articles${query.size > 0 ? `?${query}` : ''}`
}

/** The list, page after page, last changed first. */
export function useStories(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['articles', filters],
    queryFn: ({ pageParam }) => api.get<DeskPage<DeskListItem>>(addressOf(filters, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 30_000,
    placeholderData: (before) => before,
  })
}

/** Every section of the paper; there are few, and their list is one page or two. */
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
