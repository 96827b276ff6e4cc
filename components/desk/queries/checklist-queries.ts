import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { ChecklistView } from '#domain/paper/checklist.ts'

export const checklistQueries = {
  /** The checklist of the first day. */
  steps: () =>
    queryOptions({
      queryKey: ['checklist', 'steps'],
      queryFn: () => api.get<ChecklistView>('/api/checklist'),
      // The steps are done on other pages.
      refetchOnMount: 'always',
    }),
}
