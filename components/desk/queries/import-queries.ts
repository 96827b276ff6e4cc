import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportView, IncomingEntry, KeptByUndoing } from '#domain/import/batch/import-views.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'
import type { ImportProof } from '#domain/import/proof/import-proof.ts'
import type { UploadView } from '#domain/uploads/upload-view.ts'

const RUNNING_MS = 1_000
const IDLE_MS = 15_000
type Planned = Pick<ImportView, 'id' | 'plannedAt'>

export const importQueries = {
  all: ['imports'] as const,
  /** All imports, every second while one is worked on. */
  list: () =>
    queryOptions({
      queryKey: ['imports', 'list'],
      queryFn: () => api.get<DeskPage<ImportView>>('/api/imports'),
      refetchInterval: ({ state }) => (state.data?.items.some(({ wanted }) => wanted) ? RUNNING_MS : IDLE_MS),
    }),
  /** One import, every second while it is worked on. */
  one: (id: string) =>
    queryOptions({
      queryKey: ['imports', 'one', id],
      queryFn: () => api.get<ImportView>(`/api/imports/${encodeURIComponent(id)}`),
      refetchInterval: ({ state }) => (state.data?.wanted ? RUNNING_MS : IDLE_MS),
    }),
  /** The files in the folder for imports on the server. */
  incoming: () =>
    queryOptions({
      queryKey: ['imports', 'incoming'],
      queryFn: () => api.get<DeskPage<IncomingEntry>>('/api/imports/incoming'),
    }),
  uploads: () =>
    queryOptions({
      queryKey: ['imports', 'uploads'],
      queryFn: () => api.get<DeskPage<UploadView>>('/api/uploads?purpose=export'),
    }),
  /** The plan of an import, read again each time it was made. */
  plan: ({ id, plannedAt }: Planned) =>
    queryOptions({
      queryKey: ['imports', 'plan', id, plannedAt],
      queryFn: () => api.get<ImportPlan>(`/api/imports/${id}/plan`),
    }),
  /** The map of an import; another reading must not overwrite what is being changed. */
  map: ({ id, plannedAt }: Planned) =>
    queryOptions({
      queryKey: ['imports', 'map', id, plannedAt],
      queryFn: () => api.get<ImportMap>(`/api/imports/${id}/map`),
      staleTime: Infinity,
    }),
  proof: ({ id, provedAt }: Pick<ImportView, 'id' | 'provedAt'>) =>
    queryOptions({
      queryKey: ['imports', 'proof', id, provedAt],
      queryFn: () => api.get<ImportProof>(`/api/imports/${id}/proof`),
      enabled: provedAt !== null,
    }),
  /** The stories that stay where an import is undone. */
  keptByUndoing: (id: number) =>
    queryOptions({
      queryKey: ['imports', 'keptByUndoing', id],
      queryFn: () => api.get<KeptByUndoing>(`/api/imports/${id}/undoing`),
      staleTime: 0,
    }),
}
