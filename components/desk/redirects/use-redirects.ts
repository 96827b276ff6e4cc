import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'
import type {
  NotFoundView,
  RedirectFilter,
  RedirectListResult,
  RedirectSuggestion,
  RedirectView,
} from '#domain/urls/redirect-views.ts'

const words = redirectsWords.toasts
const KEY = 'redirects'

export type RedirectDraft = { path: string; target: string; status: RedirectStatus }

/** Reads redirects by path, page after page. */
export function useRedirects(filter: RedirectFilter, q: string) {
  return useInfiniteQuery({
    queryKey: [KEY, filter, q],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ filter, q, ...(pageParam !== null && { cursor: pageParam }) })
      return api.get<DeskPage<RedirectView>>(`/api/redirects?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  })
}

/** Reads the paths that were not found, the most asked first. */
export function useNotFound() {
  return useInfiniteQuery({
    queryKey: [KEY, 'not-found'],
    queryFn: ({ pageParam }) =>
      api.get<DeskPage<NotFoundView>>(`/api/not-found${pageParam === null ? '' : `?cursor=${pageParam}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 60_000,
  })
}

/** Pages whose addresses are like an old one; none while there is no address. */
export function useSuggestions(path: string) {
  return useQuery({
    queryKey: ['redirect-suggestions', path],
    queryFn: () =>
      api.get<{ items: RedirectSuggestion[] }>(`/api/redirects/suggestions?${new URLSearchParams({ path })}`),
    enabled: path !== '',
    staleTime: 60_000,
  })
}

/** Sends changes of redirects and reads the lists again. `save` and `addList` throw what the server refused. */
export function useRedirectActs() {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: [KEY] })
  const act = async (send: () => Promise<unknown>, done: string): Promise<boolean> => {
    try {
      await send()
      toast(done)
      await renew()
      return true
    } catch (error) {
      toast.error(`${words.failed} ${error instanceof ApiProblem ? error.title : ''}`)
      return false
    }
  }
  return {
    save: async ({ path, target, status }: RedirectDraft): Promise<void> => {
      await api.send('POST', '/api/redirects', { path, target: status === 410 ? null : target, status })
      toast(words.saved)
      await renew()
    },
    addList: async (text: string): Promise<RedirectListResult> => {
      const result = await api.send<RedirectListResult>('POST', '/api/redirects/list', { text })
      await renew()
      return result
    },
    remove: (path: string) => act(() => api.send('DELETE', '/api/redirects', { path }), words.deleted),
    forget: (path: string) => act(() => api.send('DELETE', '/api/not-found', { path }), words.forgotten),
  }
}
