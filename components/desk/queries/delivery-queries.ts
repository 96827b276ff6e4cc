import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { Delivery, DeliveryState } from '#domain/article/history/receipt-views.ts'

export const deliveryQueries = {
  all: ['deliveries'] as const,
  /** The deliveries in a state, newest first; null is every state. */
  list: (state: DeliveryState | null) =>
    infiniteQueryOptions({
      queryKey: ['deliveries', 'list', state],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<Delivery>>(withCursor('/api/deliveries', { ...(state && { state }) }, pageParam)),
      ...byCursor,
      refetchInterval: 10_000,
      placeholderData: (before) => before,
    }),
}
