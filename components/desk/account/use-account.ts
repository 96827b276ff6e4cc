import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ApiKeyView, SecondFactorView, SessionView } from '#domain/newsroom-views.ts'
import type { KeyScope } from '#domain/permissions/can.ts'

const FACTOR = ['second-factor']
const SESSIONS = ['sessions']
const KEYS = ['keys']

export const useSecondFactor = () =>
  useQuery({ queryKey: FACTOR, queryFn: () => api.get<SecondFactorView>('/api/auth/second-factor') })
export const useSessions = () =>
  useQuery({ queryKey: SESSIONS, queryFn: () => api.get<SessionView[]>('/api/auth/list-sessions') })
export const useApiKeys = (mayHave: boolean) =>
  useQuery({ queryKey: KEYS, queryFn: () => api.get<DeskPage<ApiKeyView>>('/api/keys'), enabled: mayHave })

/** Mutation on the signed-in person's account: shows a toast on success and invalidates the account queries. */
function useAct<Input, Answered = unknown>(act: (input: Input) => Promise<Answered>, said?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      if (said) toast(said)
    },
    onSettled: () => Promise.all([FACTOR, SESSIONS, KEYS].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
const refused = (error: unknown) => void toast.error(everyScreenWords.errors.nothingChanged(errorSentence(error)))

type Offer = { secret: string; address: string }
type Codes = { recoveryCodes: string[] }
type WithPassword = { password: string }

export const useOffer = () =>
  useMutation({ mutationFn: (body: WithPassword) => api.send<Offer>('POST', '/api/auth/second-factor/offer', body) })
export const useConfirmation = () =>
  useAct((body: { code: string }) => api.send<Codes>('POST', '/api/auth/second-factor/confirmation', body))
export const useNewCodes = () =>
  useAct((body: WithPassword) => api.send<Codes>('POST', '/api/auth/second-factor/recovery-codes', body))
export const useEndFactor = () =>
  useAct((body: WithPassword) => api.send('POST', '/api/auth/second-factor/end', body), words.factor.turnedOff)
export const usePasswordChange = () =>
  useAct(
    (body: { currentPassword: string; newPassword: string; endsKeys: boolean }) =>
      api.send('POST', '/api/auth/change-password', body),
    words.password.changed,
  )

export function useSessionActs() {
  const one = useAct(
    ({ id }: { id: string }) => api.send('POST', '/api/auth/revoke-session', { id }),
    words.sessions.signedOut,
  )
  const others = useAct(() => api.send('POST', '/api/auth/revoke-other-sessions'), words.sessions.othersSignedOut)
  return {
    end: (id: string) => one.mutate({ id }, { onError: refused }),
    endOthers: () => others.mutate(undefined, { onError: refused }),
  }
}

export type NewKey = { name: string; scopes: KeyScope[]; days: number | null }
export const useMakeKey = () =>
  useAct((body: NewKey) => api.send<{ id: number; key: string }>('POST', '/api/keys', body))
export function useEndKey() {
  const end = useAct(({ id }: { id: number }) => api.send('DELETE', `/api/keys/${id}`), words.keys.revoked)
  return (id: number) => end.mutate({ id }, { onError: refused })
}
