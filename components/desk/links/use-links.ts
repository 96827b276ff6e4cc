import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { linkQueries } from '#components/desk/queries/link-queries.ts'
import { linksWords } from '#components/desk/words/links.ts'
import type { LinkView, OrphanKind } from '#domain/article/links/link-views.ts'

/** Reads outgoing addresses by host, page after page. */
export const useLinks = (view: LinkView, q: string) => useInfiniteQuery(linkQueries.outgoing(view, q))

export const useOrphans = (kind: OrphanKind) => useInfiniteQuery(linkQueries.orphans(kind))

/** Reads the public stories that link to a story. */
export const useLinkedFrom = (id: number) => useQuery(linkQueries.linkedFrom(id))

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
      await client.invalidateQueries({ queryKey: linkQueries.outgoingLists })
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
