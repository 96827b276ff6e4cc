import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'
import type { PreviewState } from '#domain/upkeep/restore-preview.ts'

const RUNNING_MS = 1_000
const IDLE_MS = 60_000

export const backupQueries = {
  all: ['backups'] as const,
  /** The list of backups, every second while one is made. */
  list: () =>
    apiQuery<BackupsView>(['backups', 'list'], '/api/backups', {
      refetchInterval: ({ state }) => (state.data?.making.isRunning ? RUNNING_MS : IDLE_MS),
    }),
  /** The preview of a restore, every second until it is ready. */
  preview: (id: string) =>
    apiQuery<PreviewState>(['backups', 'preview', id], `/api/backups/previews/${encodeURIComponent(id)}`, {
      refetchOnWindowFocus: false,
      refetchInterval: ({ state }) => (state.data?.state === 'working' ? RUNNING_MS : false),
    }),
}
