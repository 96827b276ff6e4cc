import { useQuery } from '@tanstack/react-query'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'

/** Reads all sections of the paper, which are few enough for one or two pages. */
export const useSections = () => useQuery(sectionQueries.every())
