import { useInfiniteQuery } from '@tanstack/react-query'
import { deliveryQueries } from '#components/desk/queries/delivery-queries.ts'
import type { DeliveryState } from '#domain/article/receipt-views.ts'

/** Reads the deliveries page after page, newest first. */
export const useDeliveries = (state: DeliveryState | null) => useInfiniteQuery(deliveryQueries.list(state))
