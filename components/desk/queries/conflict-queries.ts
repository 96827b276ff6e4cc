import { apiPages, apiQuery } from '#components/desk/queries/api-query.ts'
import type { DeskPage } from '#domain/article/desk-views.ts'
import type { ImportConflict, ImportConflictView } from '#domain/import/conflict-views.ts'

/** Stories that were changed both here and in a later export. */
export const conflictQueries = {
  all: ['import-conflicts'] as const,
  list: () => apiPages<DeskPage<ImportConflict>>(['import-conflicts', 'list'], '/api/imports/conflicts'),
  /** Both texts of one story, which stay as they were when the merge began, however long it takes. */
  texts: (id: number) =>
    apiQuery<ImportConflictView>(['import-conflicts', 'texts', id], `/api/imports/conflicts/${id}`, {
      staleTime: 0,
      refetchOnWindowFocus: false,
    }),
}
