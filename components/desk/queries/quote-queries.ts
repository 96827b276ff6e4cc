import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'

export const quoteQueries = {
  /** The quotes of speakers with this name, newest story first. */
  bySpeaker: (speaker: string) =>
    infiniteQueryOptions({
      queryKey: ['quotes', 'bySpeaker', speaker],
      queryFn: ({ pageParam }) => api.get<DeskPage<SaidQuote>>(withCursor('/api/quotes', { speaker }, pageParam)),
      ...byCursor,
      enabled: speaker !== '',
      placeholderData: (before) => (speaker === '' ? undefined : before),
    }),
}
