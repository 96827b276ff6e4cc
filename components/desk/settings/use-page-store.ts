import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { pageStoreWords as words } from '#components/desk/words/page-store.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

const KEY = ['page-store']
const RUNNING_MS = 2_000
const IDLE_MS = 60_000

export type FillOrder = keyof typeof words.ordered

/** Reads the store of readers’ pages, every two seconds while it is being filled. */
export const usePageStore = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => api.get<PageStoreView>('/api/page-store'),
    refetchInterval: ({ state }) => (state.data?.store?.fill.state === 'running' ? RUNNING_MS : IDLE_MS),
  })

/** Begins to fill the store, pauses that, or goes on. */
export function useFillOrder() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (order: FillOrder) => api.send<PageStoreView>('PUT', '/api/page-store/fill', { order }),
    onSuccess: (view, order) => {
      client.setQueryData(KEY, view)
      toast(words.ordered[order])
    },
    onError: (error) => {
      toast.error(errorSentence(error))
      void client.invalidateQueries({ queryKey: KEY })
    },
  })
}
