import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { type ReceiptOf, receiptAddress, receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'

export const receiptHref = (of: ReceiptOf) =>
  (of === 'front' ? '/desk/front/receipt' : `/desk/articles/${of}/receipt`) as `/desk${string}`

/** Reads the receipt of a story or of the front; polls while the server is checking. */
export const useReceipt = (of: ReceiptOf) => useQuery(receiptQueries.latest(of))

/** Requests the checks again; `isAnew` invalidates the cached pages first. */
export function useCheckAgain(of: ReceiptOf) {
  const client = useQueryClient()
  return async (isAnew: boolean) => {
    try {
      await api.send('POST', receiptAddress(of), isAnew ? { isAnew } : {})
      toast(isAnew ? words.rebuilding : words.checkingAgain)
      await client.invalidateQueries({ queryKey: receiptQueries.latest(of).queryKey })
    } catch (error) {
      toast.error(words.notStarted(problemOf(error).title))
    }
  }
}
