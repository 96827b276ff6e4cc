import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { Colleague, DeskPage } from '#domain/article/desk-views.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import type { SignInRules } from '#domain/permissions/sign-in-rules.ts'

export const peopleQueries = {
  /** The accounts, for who may manage them. */
  accounts: () => apiQuery<DeskPage<PersonView>>(['people', 'accounts'], '/api/people'),
  signInRules: () => apiQuery<SignInRules>(['people', 'signInRules'], '/api/sign-in-rules'),
  /** All colleagues, by name, for everybody. */
  colleagues: () => apiQuery<DeskPage<Colleague>>(['people', 'colleagues'], '/api/colleagues', { staleTime: 60_000 }),
}
