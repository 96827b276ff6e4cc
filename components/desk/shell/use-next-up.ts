import { useQuery } from '@tanstack/react-query'
import { planningQueries } from '#components/desk/queries/planning-queries.ts'

/** Reads the next publications, the late ones, and their numbers. */
export const useNextUp = () => useQuery(planningQueries.next())
