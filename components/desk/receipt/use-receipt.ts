import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { deliveryQueries } from '#components/desk/queries/delivery-queries.ts'
import { type ReceiptOf, receiptAddress, receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'

export const receiptHref = (of: ReceiptOf) =>
  (of === 'front' ? '/desk/front/receipt' : `/desk/articles/${of}/receipt`) as `/desk${string}`

/** Reads the receipt of a story or of the front; polls while the server is checking. */
export const useReceipt = (of: ReceiptOf, isAsked = true) =>
  useQuery({ ...receiptQueries.latest(of), enabled: isAsked })

/** Requests the checks again; `isAnew` invalidates the cached pages first. */
export function useLookAgain(of: ReceiptOf) {
  const client = useQueryClient()
  return async (isAnew = false) => {
    try {
      await api.send('POST', receiptAddress(of), isAnew ? { isAnew } : {})
      toast(isAnew ? words.rebuilding : words.checkingAgain)
      await client.invalidateQueries({ queryKey: receiptQueries.latest(of).queryKey })
    } catch (error) {
      toast.error(words.errors.notChecked(problemOf(error).title))
    }
  }
}

/** Retries a delivery now. */
export function useRetry() {
  const client = useQueryClient()
  return async (id: number) => {
    try {
      await api.send('POST', `/api/deliveries/${id}/retry`)
      toast(words.sentAgain)
    } catch (error) {
      toast.error(words.errors.notSent(problemOf(error).title))
    }
    await client.invalidateQueries({ queryKey: deliveryQueries.all })
    await client.invalidateQueries({ queryKey: receiptQueries.all })
  }
}
