import { apiQuery, filled, withQuery } from '#components/desk/queries/api-query.ts'
import { type MadeByReport, month as aMonth } from '#domain/article/lists/made-by-report.ts'
import type { Within } from '#domain/article/lists/ranking.ts'
import type { DeskMostRead, StoryReads } from '#domain/article/lists/read-views.ts'

/** The server writes its counters once a minute. */
const AGAIN_MS = 60_000

export const readQueries = {
  /** The most-read stories of the paper, or of the section with that slug. */
  most: (within: Within, section: string) =>
    apiQuery<DeskMostRead>(
      ['reads', 'most', within, section],
      withQuery('/api/most-read', filled({ within, section })),
      { refetchInterval: AGAIN_MS, placeholderData: (before: DeskMostRead | undefined) => before },
    ),
  /** The report of who or what made the stories of a month. */
  madeBy: (month: string) =>
    apiQuery<MadeByReport>(['reads', 'madeBy', month], withQuery('/api/made-by', { month }), {
      enabled: aMonth.safeParse(month).success,
      placeholderData: (before: MadeByReport | undefined) => before,
    }),
  /** How often a story was read. */
  ofStory: (id: number) =>
    apiQuery<StoryReads>(['reads', 'ofStory', id], `/api/articles/${id}/reads`, {
      enabled: id > 0,
      refetchInterval: AGAIN_MS,
    }),
}
