import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import { byCursor, withCursor } from '#components/desk/queries/by-cursor.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportConflict, ImportConflictView } from '#domain/import/conflict-views.ts'

/** Stories that were changed both here and in a later export. */
export const conflictQueries = {
  all: ['import-conflicts'] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: ['import-conflicts', 'list'],
      queryFn: ({ pageParam }) =>
        api.get<DeskPage<ImportConflict>>(withCursor('/api/imports/conflicts', {}, pageParam)),
      ...byCursor,
    }),
  /** Both texts of one story, which stay as they were when the merge began, however long it takes. */
  texts: (id: number) =>
    queryOptions({
      queryKey: ['import-conflicts', 'texts', id],
      queryFn: () => api.get<ImportConflictView>(`/api/imports/conflicts/${id}`),
      staleTime: 0,
      refetchOnWindowFocus: false,
    }),
}
