import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { ReceiptPage } from '#domain/article/history/receipt-views.ts'

const ASKING_MS = 700
const RED_MS = 5_000
const STILL_MS = 30_000

/** The id of a story, or `front`. */
export type ReceiptOf = number | 'front'
export const receiptAddress = (of: ReceiptOf) => (of === 'front' ? '/api/front/receipt' : `/api/articles/${of}/receipt`)

export const receiptQueries = {
  /** The receipt of a story or of the front; polled while the server is checking. */
  latest: (of: ReceiptOf) =>
    queryOptions({
      queryKey: ['receipts', 'latest', of],
      queryFn: () => api.get<ReceiptPage>(receiptAddress(of)),
      refetchInterval: ({ state }) => {
        const receipt = state.data?.receipt
        if (receipt?.state === 'asking') return ASKING_MS
        return receipt?.state === 'not-seen' ? RED_MS : STILL_MS
      },
    }),
}
