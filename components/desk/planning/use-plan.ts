import { useQuery } from '@tanstack/react-query'
import type { PlanDay } from '#components/desk/planning/plan-days.ts'
import { planningQueries } from '#components/desk/queries/planning-queries.ts'

/** Reads the plan of these days, and polls it while the page is visible. */
export function usePlan(days: readonly PlanDay[]) {
  const from = days[0]?.from ?? 0
  const to = days.at(-1)?.to ?? 0
  return useQuery(planningQueries.between(from, to))
}
