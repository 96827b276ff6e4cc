import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

/** Reads the plan of an import, again each time it was made. */
export const useImportPlan = ({ id, plannedAt }: ImportView) =>
  useQuery({
    queryKey: ['imports', String(id), 'plan', plannedAt],
    queryFn: () => api.get<ImportPlan>(`/api/imports/${id}/plan`),
  })

/** The map of an import with the changes that were not saved yet. */
export function useImportMap({ id, plannedAt }: ImportView) {
  const queryKey = ['imports', String(id), 'map', plannedAt]
  const query = useQuery({
    queryKey,
    queryFn: () => api.get<ImportMap>(`/api/imports/${id}/map`),
    // Another reading must not overwrite what is being changed.
    staleTime: Infinity,
  })
  const [changes, setChanges] = useState<ImportMap | null>(null)
  const change = useChangeImport(String(id))
  const map = changes ?? query.data
  return {
    query,
    map,
    isChanged: changes !== null,
    isSaving: change.isPending,
    change: (part: Partial<ImportMap>) => map && setChanges({ ...map, ...part }),
    reset: () => setChanges(null),
    /** Saves the map; the plan is then made again. */
    save: () =>
      changes &&
      change.mutate(
        { method: 'PUT', path: '/map', body: changes },
        {
          onSuccess: () => setChanges(null),
        },
      ),
  }
}
export type MapState = ReturnType<typeof useImportMap>
