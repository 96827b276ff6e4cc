import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
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
  secondFactor: () =>
    queryOptions({
      queryKey: ['account', 'secondFactor'],
      queryFn: () => api.get<SecondFactorView>('/api/auth/second-factor'),
    }),
  sessions: () =>
    queryOptions({
      queryKey: ['account', 'sessions'],
      queryFn: async () => ({ items: await api.get<SessionView[]>('/api/auth/list-sessions') }),
    }),
  apiKeys: () =>
    queryOptions({ queryKey: ['account', 'apiKeys'], queryFn: () => api.get<DeskPage<ApiKeyView>>('/api/keys') }),
  /** The kinds of notifications that the person gets letters of. */
  letters: () =>
    queryOptions({ queryKey: ['account', 'letters'], queryFn: () => api.get<LetterChoicesView>('/api/me/letters') }),
  /** The language of the person's desk, and those that they can choose. */
  language: () =>
    queryOptions({ queryKey: ['account', 'language'], queryFn: () => api.get<OwnLanguageView>('/api/me/language') }),
  /** The person's byline, which seldom changes. */
  byline: () =>
    queryOptions({
      queryKey: ['account', 'byline'],
      queryFn: () => api.get<OwnBylineView>('/api/me/byline'),
      staleTime: 60_000,
    }),
}
