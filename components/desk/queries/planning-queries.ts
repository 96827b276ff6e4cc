import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { NextUp, Plan } from '#domain/article/planning/plan-views.ts'

const POLL_MS = 30_000

export const planningQueries = {
  all: ['planning'] as const,
  /** The plan between two times, ms UTC. */
  between: (from: number, to: number) =>
    queryOptions({
      queryKey: ['planning', 'between', from, to],
      queryFn: () => api.get<Plan>(`/api/planning?from=${from}&to=${to}`),
      refetchInterval: POLL_MS,
    }),
  /** The next publications, the late ones, and their numbers. */
  next: () =>
    queryOptions({
      queryKey: ['planning', 'next'],
      queryFn: () => api.get<NextUp>('/api/planning/next'),
      refetchInterval: POLL_MS,
    }),
}
