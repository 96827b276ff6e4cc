import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { EventView } from '#domain/newsroom-views.ts'

export const auditQueries = {
  /** The audit log, newest first; `filters` are parameters of the API, without empty ones. */
  events: (filters: Record<string, string>) =>
    infiniteQueryOptions({
      queryKey: ['audit', 'events', filters],
      queryFn: ({ pageParam }) => api.get<DeskPage<EventView>>(withCursor('/api/events', filters, pageParam)),
      ...byCursor,
      placeholderData: (before) => before,
    }),
}
