import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import type { Role } from '#domain/permissions/can.ts'
import type { SignInRules } from '#domain/permissions/sign-in-rules.ts'

/** A one-time link and the person it is for. */
export type NewLink = { name: string; link: string; purpose: 'invitation' | 'reset' }
export type Answered = { id: string; link: string | null }

type Change = { person: PersonView; to: { role?: Role; disabled?: boolean }; said: string }
type Reset = { person: PersonView; isByMail: boolean }
type End = { person: PersonView; what: 'sessions' | 'second-factor'; said: string }
const said = (_: unknown, input: Change | End) => input.said

/** The actions on an existing account; each shows its outcome in a toast. */
export function usePersonActs(onLink: (link: NewLink) => void) {
  const renews = [peopleQueries.accounts().queryKey]
  const change = useAct({
    send: ({ person, to }: Change) => api.send('PUT', `/api/people/${person.id}`, to),
    done: said,
    renews,
  })
  const reset = useAct({
    send: ({ person }: Reset) => api.send<Answered>('POST', `/api/people/${person.id}/reset`),
    onDone: ({ link }, { person: { name, state }, isByMail }) => {
      if (isByMail)
        toast.success(t('A new invitation of {name} is on its way. The earlier link no longer works.', { name }))
      else if (link) onLink({ name, link, purpose: state === 'invited' ? 'invitation' : 'reset' })
    },
    renews,
  })
  const end = useAct({
    send: ({ person, what }: End) => api.send('DELETE', `/api/people/${person.id}/${what}`),
    done: said,
    renews,
  })
  return { change: change.act, reset: reset.act, end: end.act }
}

/** The sign-in rules of the paper; saved at once. */
export function useSignInRules() {
  const client = useQueryClient()
  const router = useRouter()
  const save = useAct({
    send: (to: SignInRules) => api.send<SignInRules>('PUT', '/api/sign-in-rules', to),
    done: ({ secondFactor }) =>
      secondFactor === 'editors'
        ? t('Editors and admins must have a second factor from now on.')
        : t('A second factor is now optional for everybody.'),
    onDone: (saved) => {
      client.setQueryData(peopleQueries.signInRules().queryKey, saved)
      // The admin who turns the rule on may have to enrol a second factor too.
      router.refresh()
    },
    renews: [],
  })
  return { rules: useQuery(peopleQueries.signInRules()).data, change: save.act }
}
