import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { apiPages, apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ReceiptPage } from '#domain/article/history/receipt-views.ts'
import type { RecallPreview, RecallRow, RecallSubject, RecallView } from '#domain/recalls/recall-views.ts'

const ASKING_MS = 700
const RED_MS = 5_000
const STILL_MS = 30_000

/** The id of a story, or `front`. */
export type ReceiptOf = number | 'front'
export const receiptAddress = (of: ReceiptOf) => (of === 'front' ? '/api/front/receipt' : `/api/articles/${of}/receipt`)

export const receiptQueries = {
  /** The receipt of a story or of the front; polled while the server is checking. */
  latest: (of: ReceiptOf) =>
    apiQuery<ReceiptPage>(['receipts', 'latest', of], receiptAddress(of), {
      refetchInterval: ({ state }) => {
        const receipt = state.data?.receipt
        if (receipt?.state === 'asking') return ASKING_MS
        return receipt?.state === 'not-seen' ? RED_MS : STILL_MS
      },
    }),
}

const RECALLS_MS = 20_000
/** While batches go, or places are asked. */
const GOING_MS = 1_000

const isGoing = ({ state }: Pick<RecallRow, 'state'>) => state === 'going' || state === 'undoing'

export const recallQueries = {
  all: ['recalls'] as const,
  /** Every recall, newest first. */
  list: () => apiPages<DeskPage<RecallRow>>(['recalls', 'list'], '/api/recalls', { refetchInterval: RECALLS_MS }),
  one: (id: number) =>
    apiQuery<RecallView>(['recalls', 'one', id], `/api/recalls/${id}`, {
      refetchInterval: ({ state: { data } }) =>
        data && (isGoing(data) || data.checkAt !== null) ? GOING_MS : RECALLS_MS,
    }),
  /** The preview of a recall; not cached, because a decision depends on it. */
  preview: (of: RecallSubject) =>
    queryOptions({
      queryKey: ['recalls', 'preview', of.kind, of.subject],
      queryFn: () => api.send<RecallPreview>('POST', '/api/recalls/preview', of),
      gcTime: 0,
      staleTime: 0,
    }),
}
