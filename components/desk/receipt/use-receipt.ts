import { api, problemOf } from '#components/desk/api.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { type ReceiptOf, receiptAddress, receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { t } from '#domain/messages/t.ts'

export const receiptHref = (of: ReceiptOf) =>
  (of === 'front' ? '/desk/front/receipt' : `/desk/articles/${of}/receipt`) as `/desk${string}`

/** Requests the checks again; with true the cached pages are made invalid first. */
export const useCheckAgain = (of: ReceiptOf) =>
  useAct({
    send: (isAnew: boolean) => api.send('POST', receiptAddress(of), isAnew ? { isAnew } : {}),
    done: (_, isAnew) => (isAnew ? t('The pages are rebuilt and checked again.') : t('The server is checking again.')),
    refusal: (error) => t('The check was not started. {why}', { why: problemOf(error).title }),
    renews: [receiptQueries.latest(of).queryKey],
  })
