import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { partnerQueries } from '#components/desk/queries/partner-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partnersWords as words } from '#components/desk/words/partners.ts'
import type { PartnerFacts, PartnerView } from '#domain/partners/partner-views.ts'

/** A new token and the partner it belongs to. */
export type NewToken = { name: string; token: string }
type Made = { id: number; token: string }

export const usePartners = () => useQuery(partnerQueries.list())

/** Creates or changes a partner. */
export function useSavePartner(id: number | null, { onSaved }: { onSaved: (made: NewToken | null) => void }) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (facts: PartnerFacts) =>
      id === null
        ? api.send<Made>('POST', '/api/partners', facts)
        : api.send<null>('PUT', `/api/partners/${id}`, facts),
    onSuccess: (made, { name }) => {
      if (!made) toast(words.changed(name))
      onSaved(made && { name, token: made.token })
    },
    onSettled: () => client.invalidateQueries({ queryKey: partnerQueries.list().queryKey }),
  })
}

/** The actions on a partner's token; each shows its outcome in a toast. */
export function usePartnerActs(onToken: (made: NewToken) => void) {
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: partnerQueries.list().queryKey })
  const onError = (error: unknown) => void toast.error(everyScreenWords.errors.nothingChanged(errorSentence(error)))
  const renew = useMutation({
    mutationFn: ({ id }: PartnerView) => api.send<Made>('POST', `/api/partners/${id}/token`),
    onSuccess: ({ token }, { name }) => onToken({ name, token }),
    onError,
    onSettled,
  })
  const end = useMutation({
    mutationFn: ({ id }: PartnerView) => api.send('DELETE', `/api/partners/${id}`),
    onSuccess: (_, { name }) => void toast(words.end.ended(name)),
    onError,
    onSettled,
  })
  return { renew: renew.mutate, end: end.mutate, isEnding: end.isPending }
}
