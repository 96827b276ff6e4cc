import { apiPages, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { Delivery, DeliveryState } from '#domain/article/history/receipt-views.ts'

export const deliveryQueries = {
  all: ['deliveries'] as const,
  /** The deliveries in a state, newest first; null is every state. */
  list: (state: DeliveryState | null) =>
    apiPages<DeskPage<Delivery>>(
      ['deliveries', 'list', state],
      withQuery('/api/deliveries', { ...(state && { state }) }),
      { refetchInterval: 10_000, placeholderData: (before) => before },
    ),
}
