import { api } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { partnerQueries } from '#components/desk/queries/partner-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { PartnerView } from '#domain/partners/partner-views.ts'

/** A new token and the partner it belongs to. */
export type NewToken = { name: string; token: string }
type Made = { id: number; token: string }

/** The actions on a partner's token; each shows its outcome in a toast, and a new token in `onToken`. */
export function usePartnerActs(onToken: (made: NewToken) => void, onEnded: () => void) {
  const renews = [partnerQueries.list().queryKey]
  const renew = useAct({
    send: ({ id }: PartnerView) => api.send<Made>('POST', `/api/partners/${id}/token`),
    onDone: ({ token }, { name }) => onToken({ name, token }),
    renews,
  })
  const end = useAct({
    send: ({ id }: PartnerView) => api.send('DELETE', `/api/partners/${id}`),
    done: (_, { name }) => t('{name} no longer has access.', { name }),
    onSettled: onEnded,
    renews,
  })
  return { renew: renew.act, end: end.act, isEnding: end.isPending }
}
