import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { ReceiptPage } from '#domain/article/receipt-views.ts'

const ASKING_MS = 700
const RED_MS = 5_000
const STILL_MS = 30_000

/** The id of a story, or `front`. */
export type ReceiptOf = number | 'front'
export const receiptAddress = (of: ReceiptOf) => (of === 'front' ? '/api/front/receipt' : `/api/articles/${of}/receipt`)
export const receiptHref = (of: ReceiptOf) =>
  (of === 'front' ? '/desk/front/receipt' : `/desk/articles/${of}/receipt`) as `/desk${string}`

/** Reads the receipt of a story or of the front; polls while the server is checking. */
export function useReceipt(of: ReceiptOf, isAsked = true) {
  return useQuery({
    queryKey: ['receipt', of],
    queryFn: () => api.get<ReceiptPage>(receiptAddress(of)),
    enabled: isAsked,
    refetchInterval: ({ state }) => {
      const receipt = state.data?.receipt
      if (receipt?.state === 'asking') return ASKING_MS
      return receipt?.state === 'not-seen' ? RED_MS : STILL_MS
    },
  })
}

/** Requests the checks again; `isAnew` invalidates the cached pages first. */
export function useLookAgain(of: ReceiptOf) {
  const client = useQueryClient()
  return async (isAnew = false) => {
    try {
      await api.send('POST', receiptAddress(of), isAnew ? { isAnew } : {})
      toast(isAnew ? words.rebuilding : words.checkingAgain)
      await client.invalidateQueries({ queryKey: ['receipt', of] })
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
    await client.invalidateQueries({ queryKey: ['deliveries'] })
    await client.invalidateQueries({ queryKey: ['receipt'] })
  }
}
