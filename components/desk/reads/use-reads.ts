import { useQuery } from '@tanstack/react-query'
import { readQueries } from '#components/desk/queries/read-queries.ts'
import type { Within } from '#domain/article/lists/ranking.ts'

/** Reads the most-read stories of the paper, or of the section with that slug. */
export const useMostRead = (within: Within, section: string) => useQuery(readQueries.most(within, section))

/** Reads how often a story was read. */
export const useReads = (id: number) => useQuery(readQueries.ofStory(id))
