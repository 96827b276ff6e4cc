import { useQuery } from '@tanstack/react-query'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import type { Colleague } from '#domain/article/desk-views.ts'

/** Reads all colleagues, by name. */
export const useColleagues = (): Colleague[] => useQuery(peopleQueries.colleagues()).data?.items ?? []
