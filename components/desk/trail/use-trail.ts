import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ExportFormat } from '#domain/audit/event-lines.ts'
import type { EventView } from '#domain/newsroom-views.ts'

/** What of the trail is shown; empty is everything. */
export type Narrowing = { article: string; person: string; kind: string; day: string }

const asQuery = (narrowing: Narrowing, more: Record<string, string>) =>
  new URLSearchParams([
    ...Object.entries(narrowing).filter(([, value]) => value !== ''),
    ...Object.entries(more),
  ]).toString()

/** The address of the file with what is shown, whole. */
export const exportOf = (narrowing: Narrowing, format: ExportFormat): string =>
  `/api/events/export?${asQuery(narrowing, { format })}`

/** The trail, page after page, newest first. */
export function useTrail(narrowing: Narrowing) {
  return useInfiniteQuery({
    queryKey: ['trail', narrowing],
    queryFn: ({ pageParam }) => {
      const query = asQuery(narrowing, pageParam === null ? {} : { cursor: pageParam })
      return api.get<DeskPage<EventView>>(`/api/events?${query}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  })
}
