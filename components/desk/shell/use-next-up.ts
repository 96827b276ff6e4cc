import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { NextUp } from '#domain/article/plan-views.ts'

/** What goes out next, what is late, and how much there is. */
export function useNextUp() {
  return useQuery({
    queryKey: ['planning', 'next'],
    queryFn: () => api.get<NextUp>('/api/planning/next'),
    refetchInterval: 30_000,
  })
}
