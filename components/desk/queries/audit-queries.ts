import { apiPages, withQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { EventView } from '#domain/newsroom-views.ts'

export const auditQueries = {
  /** The audit log, newest first; `filters` are parameters of the API, without empty ones. */
  events: (filters: Record<string, string>) =>
    apiPages<DeskPage<EventView>>(['audit', 'events', filters], withQuery('/api/events', filters), {
      placeholderData: (before) => before,
    }),
}
