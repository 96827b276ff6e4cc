import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { peopleWords as words } from '#components/desk/words/people.ts'
import type { PersonView } from '#domain/newsroom-views.ts'
import type { Role } from '#domain/permissions/can.ts'
import type { SignInRules } from '#domain/permissions/sign-in-rules.ts'

/** A one-time link and the person it is for. */
export type NewLink = { name: string; link: string; purpose: 'invitation' | 'reset' }
export type Answered = { id: string; link: string | null }

export const usePeople = () => useQuery(peopleQueries.accounts())

/** The actions on an existing account; each shows its outcome in a toast. */
export function usePersonActs(onLink: (link: NewLink) => void) {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: peopleQueries.accounts().queryKey })
  const onError = (error: unknown) => void toast.error(everyScreenWords.errors.nothingChanged(errorSentence(error)))

  const change = useMutation({
    mutationFn: ({ person, to }: { person: PersonView; to: { role?: Role; disabled?: boolean }; said: string }) =>
      api.send('PUT', `/api/people/${person.id}`, to),
    onSuccess: (_, { said }) => void toast(said),
    onError,
    onSettled,
  })
  const reset = useMutation({
    mutationFn: ({ person }: { person: PersonView; isByMail?: boolean }) =>
      api.send<Answered>('POST', `/api/people/${person.id}/reset`),
    onSuccess: ({ link }, { person: { name, state }, isByMail = false }) => {
      if (isByMail) toast.success(words.invite.sentAgain(name))
      else if (link) onLink({ name, link, purpose: state === 'invited' ? 'invitation' : 'reset' })
    },
    onError,
    onSettled,
  })
  const end = useMutation({
    mutationFn: ({ person, what }: { person: PersonView; what: 'sessions' | 'second-factor'; said: string }) =>
      api.send('DELETE', `/api/people/${person.id}/${what}`),
    onSuccess: (_, { said }) => void toast(said),
    onError,
    onSettled,
  })
  return { change: change.mutate, reset: reset.mutate, end: end.mutate }
}

/** The sign-in rules of the paper; saved at once. */
export function useSignInRules() {
  const client = useQueryClient()
  const router = useRouter()
  const rules = useQuery(peopleQueries.signInRules())
  const save = useMutation({
    mutationFn: (to: SignInRules) => api.send<SignInRules>('PUT', '/api/sign-in-rules', to),
    onSuccess: (saved) => {
      client.setQueryData(peopleQueries.signInRules().queryKey, saved)
      // The admin who turns the rule on may have to enrol a second factor too.
      router.refresh()
      toast(saved.secondFactor === 'editors' ? words.rule.nowRequired : words.rule.nowOptional)
    },
    onError: (error) => void toast.error(everyScreenWords.errors.nothingChanged(errorSentence(error))),
  })
  return { rules: rules.data, change: save.mutate }
}
