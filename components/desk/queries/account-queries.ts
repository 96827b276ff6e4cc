import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type {
  ApiKeyView,
  OwnBylineView,
  OwnLanguageView,
  SecondFactorView,
  SessionView,
} from '#domain/newsroom-views.ts'
import type { LetterChoicesView } from '#domain/notifications/notification-views.ts'

/** The signed-in person's own account. */
export const accountQueries = {
  secondFactor: () => apiQuery<SecondFactorView>(['account', 'secondFactor'], '/api/auth/second-factor'),
  sessions: () =>
    queryOptions({
      queryKey: ['account', 'sessions'],
      queryFn: async () => ({ items: await api.get<SessionView[]>('/api/auth/list-sessions') }),
    }),
  apiKeys: () => apiQuery<DeskPage<ApiKeyView>>(['account', 'apiKeys'], '/api/keys'),
  /** The kinds of notifications that the person gets letters of. */
  letters: () => apiQuery<LetterChoicesView>(['account', 'letters'], '/api/me/letters'),
  /** The language of the person's desk, and those that they can choose. */
  language: () => apiQuery<OwnLanguageView>(['account', 'language'], '/api/me/language'),
  /** The person's byline, which seldom changes. */
  byline: () => apiQuery<OwnBylineView>(['account', 'byline'], '/api/me/byline', { staleTime: 60_000 }),
}
