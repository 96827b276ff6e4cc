import { useQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { PlanDay } from '#components/desk/planning/plan-days.ts'
import type { Plan } from '#domain/article/plan-views.ts'

/** Reads the plan of these days, and polls it while the page is visible. */
export function usePlan(days: readonly PlanDay[]) {
  const from = days[0]?.from ?? 0
  const to = days.at(-1)?.to ?? 0
  return useQuery({
    queryKey: ['planning', from, to],
    queryFn: () => api.get<Plan>(`/api/planning?from=${from}&to=${to}`),
    refetchInterval: 30_000,
  })
}
