import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'

/** Reads the quotes of speakers with this name, page after page, newest story first. */
export function useQuotes(speaker: string) {
  return useInfiniteQuery({
    queryKey: ['quotes', speaker],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ speaker, ...(pageParam !== null && { cursor: pageParam }) })
      return api.get<DeskPage<SaidQuote>>(`/api/quotes?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: speaker !== '',
    placeholderData: (before) => (speaker === '' ? undefined : before),
  })
}
