import { apiQuery } from '#components/desk/queries/api-query.ts'
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
    apiQuery<DeskPage<ImportView>>(['imports', 'list'], '/api/imports', {
      refetchInterval: ({ state }) => (state.data?.items.some(({ wanted }) => wanted) ? RUNNING_MS : IDLE_MS),
    }),
  /** One import, every second while it is worked on. */
  one: (id: string) =>
    apiQuery<ImportView>(['imports', 'one', id], `/api/imports/${encodeURIComponent(id)}`, {
      refetchInterval: ({ state }) => (state.data?.wanted ? RUNNING_MS : IDLE_MS),
    }),
  /** The files in the folder for imports on the server. */
  incoming: () => apiQuery<DeskPage<IncomingEntry>>(['imports', 'incoming'], '/api/imports/incoming'),
  uploads: () => apiQuery<DeskPage<UploadView>>(['imports', 'uploads'], '/api/uploads?purpose=export'),
  /** The plan of an import, read again each time it was made. */
  plan: ({ id, plannedAt }: Planned) =>
    apiQuery<ImportPlan>(['imports', 'plan', id, plannedAt], `/api/imports/${id}/plan`),
  /** The map of an import; another reading must not overwrite what is being changed. */
  map: ({ id, plannedAt }: Planned) =>
    apiQuery<ImportMap>(['imports', 'map', id, plannedAt], `/api/imports/${id}/map`, { staleTime: Infinity }),
  proof: ({ id, provedAt }: Pick<ImportView, 'id' | 'provedAt'>) =>
    apiQuery<ImportProof>(['imports', 'proof', id, provedAt], `/api/imports/${id}/proof`, {
      enabled: provedAt !== null,
    }),
  /** The stories that stay where an import is undone. */
  keptByUndoing: (id: number) =>
    apiQuery<KeptByUndoing>(['imports', 'keptByUndoing', id], `/api/imports/${id}/undoing`, { staleTime: 0 }),
}
