import { queryOptions } from '@tanstack/react-query'
import { api } from '#components/desk/api.ts'
import type { ReplacementView } from '#domain/names/name-form.ts'

export const replacementQueries = {
  /** What one act replaced. */
  one: (id: number) =>
    queryOptions({
      queryKey: ['replacements', 'one', id],
      queryFn: () => api.get<ReplacementView>(`/api/replacements/${id}`),
    }),
}
