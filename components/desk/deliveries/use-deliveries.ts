import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { Delivery, DeliveryState } from '#domain/article/receipt-views.ts'

/** Reads the deliveries page after page, newest first. */
export function useDeliveries(state: DeliveryState | null) {
  return useInfiniteQuery({
    queryKey: ['deliveries', state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...(state && { state }), ...(pageParam !== null && { cursor: pageParam }) })
      return api.get<DeskPage<Delivery>>(`/api/deliveries?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 10_000,
    placeholderData: (before) => before,
  })
}
