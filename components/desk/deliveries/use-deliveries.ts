import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api, problemOf } from '#components/desk/api.ts'
import { deliveryQueries } from '#components/desk/queries/delivery-queries.ts'
import { deliveriesWords as words } from '#components/desk/words/deliveries.ts'
import type { DeliveryState } from '#domain/article/history/receipt-views.ts'

/** Reads the deliveries page after page, newest first. */
export const useDeliveries = (state: DeliveryState | null) => useInfiniteQuery(deliveryQueries.list(state))

/** Retries a delivery now. */
export function useRetry() {
  const client = useQueryClient()
  return async (id: number) => {
    try {
      await api.send('POST', `/api/deliveries/${id}/retry`)
      toast(words.sentAgain)
    } catch (error) {
      toast.error(words.notSent(problemOf(error).title))
    }
    await client.invalidateQueries({ queryKey: deliveryQueries.all })
  }
}
