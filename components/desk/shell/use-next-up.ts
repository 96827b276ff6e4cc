import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { NextUp } from '#domain/article/plan-views.ts'

/** Reads the next publications, the late ones, and their numbers. */
export function useNextUp() {
  return useQuery({
    queryKey: ['planning', 'next'],
    queryFn: () => api.get<NextUp>('/api/planning/next'),
    refetchInterval: 30_000,
  })
}
