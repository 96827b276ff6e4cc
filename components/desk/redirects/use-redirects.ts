import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { redirectQueries } from '#components/desk/queries/redirect-queries.ts'
import { redirectsWords } from '#components/desk/words/redirects.ts'
import type { RedirectStatus } from '#domain/urls/redirect-status.ts'
import type { RedirectFilter, RedirectListResult } from '#domain/urls/redirect-views.ts'

const words = redirectsWords.toasts

export type RedirectDraft = { path: string; target: string; status: RedirectStatus }

/** Reads redirects by path, page after page. */
export const useRedirects = (filter: RedirectFilter, q: string) => useInfiniteQuery(redirectQueries.list(filter, q))

/** Reads the paths that were not found, the most asked first. */
export const useNotFound = () => useInfiniteQuery(redirectQueries.notFound())

/** Pages whose addresses are like an old one; none while there is no address. */
export const useSuggestions = (path: string) => useQuery(redirectQueries.suggestions(path))

/** Sends changes of redirects and reads the lists again. `save` and `addList` throw what the server refused. */
export function useRedirectActs() {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: redirectQueries.all })
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
