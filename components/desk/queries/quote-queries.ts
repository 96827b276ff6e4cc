import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { apiPages, apiQuery, filled, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'
import type { VoicesView } from '#domain/voices/voice-views.ts'

const all = ['quotes'] as const

export const quoteQueries = {
  all,
  /** The quotes of speakers with this name, newest story first. */
  bySpeaker: (speaker: string) =>
    apiPages<DeskPage<SaidQuote>>([...all, 'bySpeaker', speaker], withQuery('/api/quotes', { speaker }), {
      enabled: speaker !== '',
      placeholderData: (before) => (speaker === '' ? undefined : before),
    }),
  /** The newest quote of the person with this whole name. */
  last: (speaker: string) =>
    queryOptions({
      queryKey: [...all, 'last', speaker],
      queryFn: () => api.get<DeskPage<SaidQuote>>(withQuery('/api/quotes', { speaker, isWhole: 'true' })),
      select: ({ items }) => items[0] ?? null,
      enabled: speaker !== '',
    }),
  /** Whom the paper quotes; a month or section of '' is any. */
  voices: (month: string, section: string) =>
    apiQuery<VoicesView>([...all, 'voices', month, section], withQuery('/api/voices', filled({ month, section })), {
      placeholderData: (before: VoicesView | undefined) => before,
    }),
}
