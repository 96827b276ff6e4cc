import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import { type ExportView, isBeingMade } from '#domain/export/export-view.ts'

const RUNNING_MS = 1_000
const IDLE_MS = 15_000

export const exportQueries = {
  all: ['exports'] as const,
  /** All exports, every second while one is made. */
  list: () =>
    apiQuery<DeskPage<ExportView>>(['exports', 'list'], '/api/exports', {
      refetchInterval: ({ state }) => (state.data?.items.some(isBeingMade) ? RUNNING_MS : IDLE_MS),
    }),
}
