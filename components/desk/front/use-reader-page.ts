import { useQuery } from '@tanstack/react-query'
import { readerPageQueries } from '#components/desk/queries/reader-page-queries.ts'

/** Reads an empty readers' page: its language, direction, colours and whole style sheet, for any layout. */
export const useReaderPage = (): string | undefined => useQuery(readerPageQueries.empty()).data
