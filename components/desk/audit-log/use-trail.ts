import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ExportFormat } from '#domain/audit/event-lines.ts'
import type { EventView } from '#domain/newsroom-views.ts'

/** Filters of the audit log; empty fields match everything. */
export type Narrowing = { article: string; person: string; kind: string; day: string }

const asQuery = (narrowing: Narrowing, more: Record<string, string>) =>
  new URLSearchParams([
    ...Object.entries(narrowing).filter(([, value]) => value !== ''),
    ...Object.entries(more),
  ]).toString()

/** Returns the download address of the filtered audit log, complete. */
export const exportOf = (narrowing: Narrowing, format: ExportFormat): string =>
  `/api/events/export?${asQuery(narrowing, { format })}`

/** Reads the audit log page after page, newest first. */
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
