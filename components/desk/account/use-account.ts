import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { accountWords as words } from '#components/desk/words/account.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { ApiKeyFields } from '#domain/permissions/api-key-fields.ts'

export const useSecondFactor = () => useQuery(accountQueries.secondFactor())
export const useSessions = () => useQuery(accountQueries.sessions())
export const useApiKeys = (mayHave: boolean) => useQuery({ ...accountQueries.apiKeys(), enabled: mayHave })

/** Mutation on the signed-in person's account: shows a toast on success and invalidates the account queries. */
function useAct<Input, Answered = unknown>(act: (input: Input) => Promise<Answered>, said?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      if (said) toast(said)
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: accountQueries.secondFactor().queryKey }),
        client.invalidateQueries({ queryKey: accountQueries.sessions().queryKey }),
        client.invalidateQueries({ queryKey: accountQueries.apiKeys().queryKey }),
      ]),
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

export const useMakeKey = () =>
  useAct((body: ApiKeyFields) => api.send<{ id: number; key: string }>('POST', '/api/keys', body))
export function useEndKey() {
  const end = useAct(({ id }: { id: number }) => api.send('DELETE', `/api/keys/${id}`), words.keys.revoked)
  return (id: number) => end.mutate({ id }, { onError: refused })
}
