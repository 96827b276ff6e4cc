import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useChangeImport } from '#components/desk/imports/use-imports.ts'
import { importQueries } from '#components/desk/queries/import-queries.ts'
import type { ImportView } from '#domain/import/batch/import-views.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'

/** The map of an import with the changes that were not saved yet. */
export function useImportMap(one: ImportView) {
  const query = useQuery(importQueries.map(one))
  const [changes, setChanges] = useState<ImportMap | null>(null)
  const change = useChangeImport(one.id, { onDone: () => setChanges(null) })
  const map = changes ?? query.data
  return {
    query,
    map,
    isChanged: changes !== null,
    isSaving: change.isPending,
    change: (part: Partial<ImportMap>) => map && setChanges({ ...map, ...part }),
    reset: () => setChanges(null),
    /** Saves the map; the plan is then made again. */
    save: () => changes && change.act({ method: 'PUT', path: '/map', body: changes }),
  }
}
export type MapState = ReturnType<typeof useImportMap>
