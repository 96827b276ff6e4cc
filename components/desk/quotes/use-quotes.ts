import { useInfiniteQuery } from '@tanstack/react-query'
import { quoteQueries } from '#components/desk/queries/quote-queries.ts'

/** Reads the quotes of speakers with this name, page after page, newest story first. */
export const useQuotes = (speaker: string) => useInfiniteQuery(quoteQueries.bySpeaker(speaker))
