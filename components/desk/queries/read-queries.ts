import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { withQuery } from '#components/desk/queries/by-cursor.ts'
import { type MadeByReport, month as aMonth } from '#domain/article/lists/made-by-report.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import type { DeskMostRead, StoryReads } from '#domain/article/lists/read-views.ts'

/** The server writes its counters once a minute. */
const AGAIN_MS = 60_000

export const readQueries = {
  /** The most-read stories of the paper, or of the section with that slug. */
  most: (within: Within, section: string) =>
    queryOptions({
      queryKey: ['reads', 'most', within, section],
      queryFn: () => api.get<DeskMostRead>(withQuery('/api/most-read', { within, ...(section !== '' && { section }) })),
      refetchInterval: AGAIN_MS,
      placeholderData: (before: DeskMostRead | undefined) => before,
    }),
  /** The report of who or what made the stories of a month. */
  madeBy: (month: string) =>
    queryOptions({
      queryKey: ['reads', 'madeBy', month],
      queryFn: () => api.get<MadeByReport>(withQuery('/api/made-by', { month })),
      enabled: aMonth.safeParse(month).success,
      placeholderData: (before: MadeByReport | undefined) => before,
    }),
  /** How often a story was read. */
  ofStory: (id: number) =>
    queryOptions({
      queryKey: ['reads', 'ofStory', id],
      queryFn: () => api.get<StoryReads>(`/api/articles/${id}/reads`),
      enabled: id > 0,
      refetchInterval: AGAIN_MS,
    }),
}
