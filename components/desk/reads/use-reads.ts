import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { Within } from '#domain/article/ranking.ts'
import type { DeskMostRead, StoryReads } from '#domain/article/read-views.ts'

/** The server writes its counters once a minute. */
const AGAIN_MS = 60_000

/** Reads the most-read stories of the paper, or of the section with that slug. */
export function useMostRead(within: Within, section: string) {
  return useQuery({
    queryKey: ['most-read', within, section],
    queryFn: () => {
      const query = new URLSearchParams({ within, ...(section !== '' && { section }) })
      return api.get<DeskMostRead>(`/api/most-read?${query}`)
    },
    refetchInterval: AGAIN_MS,
    placeholderData: (before) => before,
  })
}

/** Reads how often a story was read. */
export function useReads(id: number) {
  return useQuery({
    queryKey: ['reads', id],
    queryFn: () => api.get<StoryReads>(`/api/articles/${id}/reads`),
    enabled: id > 0,
    refetchInterval: AGAIN_MS,
  })
}
