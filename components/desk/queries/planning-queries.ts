import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { NextUp, Plan } from '#domain/article/planning/plan-views.ts'

const POLL_MS = 30_000

export const planningQueries = {
  all: ['planning'] as const,
  /** The plan between two times, ms UTC. */
  between: (from: number, to: number) =>
    apiQuery<Plan>(['planning', 'between', from, to], `/api/planning?from=${from}&to=${to}`, {
      refetchInterval: POLL_MS,
    }),
  /** The next publications, the late ones, and their numbers. */
  next: () => apiQuery<NextUp>(['planning', 'next'], '/api/planning/next', { refetchInterval: POLL_MS }),
}
