import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { linksWords } from '#components/desk/words/links.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { LinkedFrom, LinkView, Orphan, OrphanKind, OutgoingLinks } from '#domain/article/link-views.ts'

/** Reads outgoing addresses by host, page after page. */
export function useLinks(view: LinkView, q: string) {
  return useInfiniteQuery({
    queryKey: ['links', view, q],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ view, q, ...(pageParam !== null && { cursor: pageParam }) })
      return api.get<OutgoingLinks>(`/api/outgoing-links?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  })
}

export function useOrphans(kind: OrphanKind) {
  return useInfiniteQuery({
    queryKey: ['orphans', kind],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ kind, ...(pageParam !== null && { cursor: pageParam }) })
      return api.get<DeskPage<Orphan>>(`/api/orphans?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}

/** Reads the public stories that link to a story. */
export function useLinkedFrom(id: number) {
  return useQuery({
    queryKey: ['linked-from', id],
    queryFn: () => api.get<LinkedFrom>(`/api/articles/${id}/linked-from`),
    enabled: id > 0,
    staleTime: 60_000,
  })
}

/**
 * Sends a change of a link, shows the outcome in a toast and invalidates the list. Resolves with whether it succeeded.
 */
export function useLinkActs() {
  const words = linksWords.toasts
  const client = useQueryClient()
  const act = async (send: () => Promise<unknown>, done: string, failed: string): Promise<boolean> => {
    try {
      await send()
      toast(done)
      await client.invalidateQueries({ queryKey: ['links'] })
      return true
    } catch (error) {
      toast.error(`${failed} ${error instanceof ApiProblem ? error.title : ''}`)
      return false
    }
  }
  return {
    recheck: (href: string) =>
      act(() => api.send('POST', '/api/outgoing-links/recheck', { href }), words.recheck, words.notRechecked),
    ignore: (href: string, why: string | null) =>
      act(
        () => api.send('PUT', '/api/outgoing-links/ignoring', { href, why }),
        why === null ? words.notIgnored : words.ignored,
        words.failed,
      ),
    turn: (isOn: boolean) =>
      act(() => api.send('PUT', '/api/outgoing-links/check', { isOn }), isOn ? words.on : words.off, words.failed),
  }
}
