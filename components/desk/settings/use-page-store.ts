import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { pageStoreQueries } from '#components/desk/queries/page-store-queries.ts'
import { pageStoreWords as words } from '#components/desk/words/page-store.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

export type FillOrder = keyof typeof words.ordered

/** Reads the store of readers’ pages, every two seconds while it is being filled. */
export const usePageStore = () => useQuery(pageStoreQueries.state())

/** Begins to fill the store, pauses that, or goes on. */
export function useFillOrder() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (order: FillOrder) => api.send<PageStoreView>('PUT', '/api/page-store/fill', { order }),
    onSuccess: (view, order) => {
      client.setQueryData(pageStoreQueries.state().queryKey, view)
      toast(words.ordered[order])
    },
    onError: (error) => {
      toast.error(errorSentence(error))
      void client.invalidateQueries({ queryKey: pageStoreQueries.state().queryKey })
    },
  })
}
