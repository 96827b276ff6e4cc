import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import type { SubscriberPage } from '#domain/telling/telling-views.ts'

const KEY = ['subscribers']

/** Who is told by the hub of our own, page after page, newest first. */
export function useSubscribers() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) =>
      api.get<SubscriberPage>(`/api/subscriptions${pageParam === null ? '' : `?cursor=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** Has a subscriber told nothing more. */
export function useDropSubscriber() {
  const client = useQueryClient()
  return async (id: number) => {
    try {
      await api.send('DELETE', `/api/subscriptions/${id}`)
      toast('It is told nothing more, and was told so.')
    } catch (error) {
      toast.error(`It is still told. ${error instanceof ApiProblem ? error.title : ''}`)
    }
    await client.invalidateQueries({ queryKey: KEY })
  }
}
