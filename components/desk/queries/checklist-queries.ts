import { apiQuery } from '#components/desk/queries/api-query.ts'
import type { ChecklistView } from '#domain/paper/checklist.ts'

export const checklistQueries = {
  /** The checklist of the first day. */
  steps: () =>
    apiQuery<ChecklistView>(['checklist', 'steps'], '/api/checklist', {
      // The steps are done on other pages.
      refetchOnMount: 'always',
    }),
}
