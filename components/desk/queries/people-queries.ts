import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { Colleague, DeskPage } from '#domain/article/desk-views.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import type { SignInRules } from '#domain/permissions/sign-in-rules.ts'

export const peopleQueries = {
  /** The accounts, for who may manage them. */
  accounts: () =>
    queryOptions({ queryKey: ['people', 'accounts'], queryFn: () => api.get<DeskPage<PersonView>>('/api/people') }),
  signInRules: () =>
    queryOptions({ queryKey: ['people', 'signInRules'], queryFn: () => api.get<SignInRules>('/api/sign-in-rules') }),
  /** All colleagues, by name, for everybody. */
  colleagues: () =>
    queryOptions({
      queryKey: ['people', 'colleagues'],
      queryFn: () => api.get<DeskPage<Colleague>>('/api/colleagues'),
      staleTime: 60_000,
    }),
}
